import components

NotesBody {
    required property var view

    title: view.body.title
    picture: view.body.picture
    notes: view.body.learnt
}
