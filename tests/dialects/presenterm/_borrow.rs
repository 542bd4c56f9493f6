// A borrow ends with its last use.

fn length(text: &str) -> usize {
    text.len()
}
