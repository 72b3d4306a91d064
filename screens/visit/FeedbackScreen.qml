import components

CardsBody {
}
