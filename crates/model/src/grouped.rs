/// A count with commas between the thousands: "12,400".
pub fn grouped(count: usize) -> String {
    if count < 1_000 {
        return count.to_string();
    }
    format!("{},{:03}", grouped(count / 1_000), count % 1_000)
}
