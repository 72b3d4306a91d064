"""Scenes of every kind, and a stage on which the real QML draws them from values as the core hands them out."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, QRectF, Qt, QUrl, Slot
from PySide6.QtGui import QMouseEvent, QPointingDevice
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickView

from kiosk import paths
from kiosk.adapters.content_files import load_library
from kiosk.bridge.view import Dress, view_of
from kiosk.content.picture import Picture
from kiosk.content.practice import touchables
from kiosk.content.scene import (
    CalendarScene,
    CallScene,
    Channel,
    Gesture,
    GestureScene,
    Key,
    KeyboardScene,
    MessageScene,
    Paper,
    PapersScene,
    PhoneItem,
    PhoneItemKind,
    PhoneScene,
    PhotoScene,
    PlaceScene,
    Shot,
    Sms,
    WarningScene,
)
from kiosk.content.text import Text
from kiosk.content.utterance import Part, Utterance
from kiosk.visit.comfort import Comfort
from kiosk.visit.screen import Screen, ShowingBody, Thing
from kiosk.visit.speech import Spoken
from sample_content import LANGUAGES

STAGE = """
import QtQuick
import style
import scenes

Item {
    id: stage

    property var body: null
    property bool mirrored: false
    property string said: ""
    property real pixelsPerMm: 4
    property int textSize: 1
    property var visit: null
    property bool trying: false
    property string pointed: ""
    property string typed: ""

    LayoutMirroring.enabled: mirrored
    LayoutMirroring.childrenInherit: true

    Binding { target: Theme; property: "pixelsPerMm"; value: stage.pixelsPerMm }
    Binding { target: Theme; property: "textSize"; value: stage.textSize }

    SceneView {
        objectName: "view"
        scene: stage.body?.scene ?? null
        caption: stage.body?.sceneCaption ?? null
        value: stage.body?.sceneValue ?? ""
        speaking: ({ item: stage.said, start: 0, length: 0 })
        things: stage.body?.things ?? []
        visit: stage.visit
        trying: stage.trying
        pointed: stage.pointed
        typed: stage.typed
    }
}
"""

SIZES_MM = [(60, 60), (65, 80), (92, 80), (130, 60), (110, 150), (209, 218)]
LOOSE = 1.5
"""Pixels by which rounding may move an edge."""

KEY = Picture("file-key")
FACE = Picture("file-account", "clock")
SAYING = Text("sample/caption", "")


def part(id, kind, label, example="", word=""):
    return PhoneItem(id, PhoneItemKind(kind), label, example, word)


LOG_IN = PhoneScene(
    "adresse écrite sur votre notice",
    (
        part("number", "field", "Numéro étranger", "00 00 00 00 00"),
        part("key", "password", "Clé de connexion", "abc0"),
        part("log-in", "button", "Se connecter"),
    ),
    "key",
)
FULL_PAGE = PhoneScene(
    "https://administration-etrangers-en-france.interieur.gouv.fr",
    (
        part("title", "heading", "Créer mon compte"),
        part("wrong", "error", "Le mot de passe est trop court."),
        part("code", "code", "Code reçu par SMS", "482 913"),
        part("agree", "checkbox", "J’accepte les conditions générales d’utilisation", "oui"),
        part("go", "button", "Valider et continuer"),
    ),
    "go",
)
NOTICED = (
    part("wrong", "error", "Le mot de passe est trop court.", word="password"),
    part("password", "password", "Mot de passe", "00000000"),
    part("go", "button", "Valider et continuer"),
)
PAGES = [
    LOG_IN,
    FULL_PAGE,
    PhoneScene("www.ameli.fr", NOTICED, "wrong"),
    PhoneScene("www.ameli.fr", FULL_PAGE.items, "agree"),
    PhoneScene("www.ameli.fr", (part("lost", "link", "Mot de passe oublié ?"),), "lost"),
    PhoneScene(
        "www.ofpra.gouv.fr",
        (
            part("title", "heading", "Documents"),
            part("empty", "text", "Vous avez un nouveau document."),
            part("letter", "document", "Convocation", "00/00/0000"),
            part("more", "link", "Tous mes documents"),
        ),
        "letter",
    ),
    PhoneScene("", (part("code", "code", "Code", "482913"), part("field", "field", "Identifiant")), "code"),
]
COOKIES = PhoneScene(
    "www.ameli.fr",
    (
        part("title", "heading", "Mon compte"),
        part("question", "banner", "Ce site utilise des cookies."),
        part("refuse", "button", "Tout refuser"),
        part("accept", "button", "Tout accepter"),
        part("choose", "link", "Personnaliser"),
    ),
    "refuse",
    also=("choose",),
)
FORM = PhoneScene(
    "www.ameli.fr",
    (
        part("birth", "date", "Date de naissance", "00/00/0000"),
        part("country", "dropdown", "Pays de naissance", "Afghanistan"),
        part("go", "button", "Continuer"),
    ),
    "country",
)
ROBOT = PhoneScene(
    "www.ameli.fr",
    (
        part("signs", "captcha", "Recopiez les caractères", "X7KP4"),
        part("again", "link", "Autre image"),
        part("go", "button", "Valider"),
    ),
    "signs",
)
SENDING = PhoneScene(
    "www.ameli.fr",
    (
        part("title", "heading", "Pièce d’identité"),
        part("file", "upload", "Choisir un fichier", "passeport.pdf"),
        part("send", "button", "Envoyer"),
    ),
    "file",
)
WAITING = PhoneScene(
    "www.ameli.fr",
    (
        part("title", "heading", "Vérification"),
        part("code", "code", "Code reçu par SMS", "482 913"),
        part("send", "button", "Valider"),
        part("again", "link", "Renvoyer le code"),
    ),
    "code",
    sms=Sms("Assurance Maladie", "Votre code est 482 913. Ne le donnez à personne.", "482 913"),
)
LOADING = PhoneScene(
    "www.ameli.fr",
    (
        part("wait", "loading", "Chargement…", word="chargement"),
        part("date", "date", "Date", "JJ/MM/AAAA"),
        part("back", "button", "Retour"),
    ),
    "wait",
)
NEW_PAGES = [
    COOKIES,
    FORM,
    PhoneScene(FORM.address, FORM.items, "birth"),
    ROBOT,
    SENDING,
    WAITING,
    PhoneScene(WAITING.address, WAITING.items, "again", sms=Sms("CAF", "Bonjour.")),
    LOADING,
]
CODE_MESSAGE = MessageScene(
    Channel.SMS,
    "Assurance Maladie",
    ("Votre code est 482 913. Il est valable 10 minutes.", "Ne le donnez à personne."),
    "482 913",
)
MESSAGES = [
    CODE_MESSAGE,
    MessageScene(Channel.SMS, "CAF", ("Bonjour",)),
    MessageScene(
        Channel.MAIL, "ne-pas-repondre@interieur.gouv.fr", ("Bonjour,", "Votre demande est reçue."), "0000"
    ),
]
ONE_PAPER = PapersScene((Paper(FACE, "Récépissé", ("Nom", "Numéro étranger", "00 00 00 00 00"), 1),))
PAPERS = [
    ONE_PAPER,
    PapersScene(
        (Paper(KEY, "Notice", ("Adresse du site",), 0), Paper(FACE, "Attestation de demande d’asile"))
    ),
    PapersScene(
        (
            Paper(KEY, "Passeport"),
            Paper(KEY, "Justificatif de domicile", ("Facture d’électricité",), 0),
            Paper(FACE, "Récépissé", ("Valable jusqu’au",)),
        ),
        lit=1,
    ),
]
PHOTOS = [
    PhotoScene(FACE, "Récépissé", (Shot.DARK, Shot.CUT, Shot.GOOD)),
    PhotoScene(KEY, "Attestation de demande d’asile", (Shot.GOOD, Shot.BLURRED)),
    PhotoScene(KEY, "Passeport", (Shot.BLURRED, Shot.GOOD, Shot.CUT)),
]
KEYBOARDS = [
    KeyboardScene(
        "leila.n",
        "leila.n@",
        (Key("dot", "."), Key("at", "@"), Key("blank", "espace")),
        "at",
    ),
    KeyboardScene("", "L", (Key("letter", "L"),), "letter"),
    KeyboardScene(
        "leila.nouri@mail.exampl", "leila.nouri@mail.example", (Key("e", "e"), Key("n", "Maj")), "n"
    ),
]
SAMPLES = {
    "phone": PAGES + NEW_PAGES,
    "message": MESSAGES,
    "papers": PAPERS,
    "photo": PHOTOS,
    "keyboard": KEYBOARDS,
    "gesture": [GestureScene(gesture, SAYING) for gesture in Gesture],
    "place": [PlaceScene(KEY, SAYING), PlaceScene(FACE, SAYING)],
    "call": [CallScene("line.phone", SAYING)],
    "calendar": [CalendarScene(days, SAYING) for days in (1, 3, 7, 15, 30, 90, 365)],
    "warning": [WarningScene(KEY, SAYING), WarningScene(FACE, SAYING)],
}
NUMBERS = ("01 58 68 10 10", "39 19", "115")
CAPTIONS = (
    ("fr", "Gratuit"),
    ("fr", "Votre centre, la Spada ou une association qui aide à remplir les papiers"),
    ("ar", "مركز الإيواء أو جمعية تساعد طالبي اللجوء"),
)
GLYPHS = {"help": "?", "file-key": "K", "file-account": "A", "clock": "C"}
DRESS = Dress(GLYPHS, {language.locale: language for language in LANGUAGES})
SHIPPED = load_library(paths.MEDIA, paths.LOCALES, ("fr",)).library


def body(scene, caption=None, value=""):
    """The body of a Showing screen as QML gets it, but for the words that are not the scene's."""
    locale, words = caption or ("fr", "")
    said = spoken("caption", words, locale)
    things = tuple(Thing(id, spoken(f"scene/{id}", id, "fr")) for id in touchables(scene))
    showing = ShowingBody(1, 1, KEY, said, said, (), scene, said if words else None, value, things)
    language = DRESS.languages[locale]
    return view_of(Screen("Showing", locale, language.direction, Comfort(), showing, ()), DRESS, 1)["body"]


def spoken(item, words, locale):
    return Spoken(item, Utterance((Part(locale, words, words),)))


def bodies(kind):
    captions = CAPTIONS if any(hasattr(scene, "caption") for scene in SAMPLES[kind]) else (None,)
    for scene in SAMPLES[kind]:
        for at, caption in enumerate(captions):
            address = scene.address if isinstance(scene, PhoneScene) else ""
            yield body(scene, caption, NUMBERS[at] if isinstance(scene, CallScene) else address)


class Finger(QObject):
    """The two verbs that a scene uses, kept."""

    def __init__(self):
        super().__init__()
        self.done = []

    @Slot(str)
    def pick(self, item):
        self.done.append(("pick", item))

    @Slot(str)
    def hear(self, item):
        self.done.append(("hear", item))


class Stage:
    def __init__(self):
        self.finger = Finger()
        self.view = QQuickView()
        self.view.engine().addImportPath(str(paths.SCREENS))
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.component = QQmlComponent(self.view.engine())
        here = QUrl.fromLocalFile(str(paths.SCREENS / "Stage.qml"))
        self.component.setData(STAGE.encode(), here)
        self.root = self.component.create()
        assert self.root, self.component.errorString()
        self.root.setProperty("visit", self.finger)
        self.view.setContent(here, self.component, self.root)
        self.view.show()

    def draw(self, shown, size_mm=(92, 80), **wishes):
        """Draw ``shown``; a grab paints, and so lays out, at once."""
        usual = {"pixelsPerMm": 4.0, "mirrored": False, "said": "", "textSize": 1}
        wishes = usual | {"trying": False, "pointed": "", "typed": ""} | wishes
        self.view.resize(*(round(each * wishes["pixelsPerMm"]) for each in size_mm))
        for name, value in wishes.items():
            self.root.setProperty(name, value)
        QCoreApplication.processEvents()
        self.root.setProperty("body", shown)
        # what was drawn before is gone, as it is where an event loop runs
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return self.view.grabWindow()

    def parts(self):
        """The parts of a page in sight."""
        return self.all_named("part")

    def press(self, x, y):
        self._send(QEvent.Type.MouseButtonPress, x, y, Qt.MouseButton.LeftButton)

    def release(self, x, y):
        self._send(QEvent.Type.MouseButtonRelease, x, y, Qt.MouseButton.NoButton)

    def tap(self, x, y):
        """Touch a point of the scene; what that did, as (verb, item)."""
        self.finger.done.clear()
        self.press(x, y)
        self.release(x, y)
        return list(self.finger.done)

    def zones(self):
        """Where a finger finds each thing, in the scene."""
        found = [item for item in self.items() if item.objectName().startswith("thing-")]
        return {item.objectName().removeprefix("thing-"): place(item, self.root) for item in found}

    def _send(self, kind, x, y, held):
        at = QPointF(x, y)
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        device = QPointingDevice.primaryPointingDevice()
        event = QMouseEvent(kind, at, self.view.mapToGlobal(at), left, held, none, device)
        QCoreApplication.sendEvent(self.view, event)
        QCoreApplication.processEvents()

    @property
    def scene(self):
        return self.named("view")

    def items(self, under=None):
        under = under or self.root
        for child in under.childItems():
            if child.isVisible():
                yield child
                yield from self.items(child)

    def all_named(self, name):
        return [item for item in self.items() if item.objectName() == name]

    def named(self, name):
        found = self.all_named(name)
        assert len(found) == 1, f"{len(found)} visible items are named {name}"
        return found[0]

    def texts(self, under=None):
        return [item for item in self.items(under) if item.inherits("QQuickText") and item.property("text")]

    def text(self, words):
        found = [item for item in self.texts() if item.property("text").replace("\u200b", "") == words]
        assert len(found) == 1, f"{len(found)} texts say {words}"
        return found[0]


def place(item, within):
    """Where ``item`` lies in ``within``."""
    return item.mapRectToItem(within, QRectF(0, 0, item.width(), item.height()))


def inside(rect, whole):
    return whole.adjusted(-LOOSE, -LOOSE, LOOSE, LOOSE).contains(rect)


def whole(item):
    return QRectF(0, 0, item.width(), item.height())
