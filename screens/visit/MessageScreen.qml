PostBody {
}
