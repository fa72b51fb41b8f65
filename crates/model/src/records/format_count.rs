/// Returns a count with a comma between the thousands: "12,400".
pub fn format_count(count: usize) -> String {
    if count < 1_000 {
        return count.to_string();
    }
    format!("{},{:03}", format_count(count / 1_000), count % 1_000)
}
