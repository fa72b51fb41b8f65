use model::CustomerId;

/// Returns groups in which each two customers are a pair, so that each pair is in at least one
/// group. Where A and B are a pair, and B and C, but not A and C, there are two groups: chains of
/// typos would otherwise join half of the list. The groups depend on nothing but the pairs.
pub(super) fn cliques(mut pairs: Vec<(CustomerId, CustomerId)>) -> Vec<Vec<CustomerId>> {
    for pair in &mut pairs {
        *pair = (pair.0.min(pair.1), pair.0.max(pair.1));
    }
    pairs.sort_unstable();
    pairs.dedup();
    let mut is_covered = vec![false; pairs.len()];
    let mut cliques = Vec::new();
    for (at, &(first, second)) in pairs.iter().enumerate() {
        if is_covered[at] {
            continue;
        }
        let mut clique = vec![first, second];
        let from = pairs.partition_point(|pair| pair.0 < first);
        let others = pairs[from..].iter().take_while(|pair| pair.0 == first);
        for &(_, other) in others.filter(|pair| pair.1 != second) {
            if clique[1..]
                .iter()
                .all(|it| find(&pairs, *it, other).is_ok())
            {
                clique.push(other);
            }
        }
        for (index, one) in clique.iter().enumerate() {
            for other in &clique[..index] {
                if let Ok(at) = find(&pairs, *one, *other) {
                    is_covered[at] = true;
                }
            }
        }
        cliques.push(clique);
    }
    cliques
}

fn find(
    pairs: &[(CustomerId, CustomerId)],
    one: CustomerId,
    other: CustomerId,
) -> Result<usize, usize> {
    pairs.binary_search(&(one.min(other), one.max(other)))
}
