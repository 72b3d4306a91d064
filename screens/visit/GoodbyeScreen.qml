import components

Sign {
}
