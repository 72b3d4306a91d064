"""The keys of the probes, in the names of X keysyms, as Qt knows them."""

from PySide6.QtCore import Qt

Key = Qt.Key

MODIFIERS = {
    "ctrl": Qt.KeyboardModifier.ControlModifier,
    "alt": Qt.KeyboardModifier.AltModifier,
    "shift": Qt.KeyboardModifier.ShiftModifier,
    "super": Qt.KeyboardModifier.MetaModifier,
}

NAMED = {
    "Alt_L": Key.Key_Alt,
    "BackSpace": Key.Key_Backspace,
    "Cancel": Key.Key_Cancel,
    "Caps_Lock": Key.Key_CapsLock,
    "Delete": Key.Key_Delete,
    "Down": Key.Key_Down,
    "Escape": Key.Key_Escape,
    "Hangul": Key.Key_Hangul,
    "Help": Key.Key_Help,
    "Henkan": Key.Key_Henkan,
    "Home": Key.Key_Home,
    "Insert": Key.Key_Insert,
    "Kanji": Key.Key_Kanji,
    "KP_Add": Key.Key_Plus,
    "KP_Divide": Key.Key_Slash,
    "KP_Multiply": Key.Key_Asterisk,
    "KP_Subtract": Key.Key_Minus,
    "Left": Key.Key_Left,
    "Menu": Key.Key_Menu,
    "Muhenkan": Key.Key_Muhenkan,
    "Multi_key": Key.Key_Multi_key,
    "Num_Lock": Key.Key_NumLock,
    "Print": Key.Key_Print,
    "Return": Key.Key_Return,
    "Right": Key.Key_Right,
    "Scroll_Lock": Key.Key_ScrollLock,
    "Shift_L": Key.Key_Shift,
    "Shift_R": Key.Key_Shift,
    "Super_L": Key.Key_Super_L,
    "Super_R": Key.Key_Super_R,
    "Sys_Req": Key.Key_SysReq,
    "Tab": Key.Key_Tab,
    "Up": Key.Key_Up,
    "XF86AudioMute": Key.Key_VolumeMute,
    "XF86AudioNext": Key.Key_MediaNext,
    "XF86AudioPlay": Key.Key_MediaPlay,
    "XF86AudioRaiseVolume": Key.Key_VolumeUp,
    "XF86AudioStop": Key.Key_MediaStop,
    "XF86Back": Key.Key_Back,
    "XF86Calculator": Key.Key_Calculator,
    "XF86Close": Key.Key_Close,
    "XF86Copy": Key.Key_Copy,
    "XF86Display": Key.Key_Display,
    "XF86Eject": Key.Key_Eject,
    "XF86Explorer": Key.Key_Explorer,
    "XF86HomePage": Key.Key_HomePage,
    "XF86LogOff": Key.Key_LogOff,
    "XF86Mail": Key.Key_LaunchMail,
    "XF86Open": Key.Key_Open,
    "XF86Paste": Key.Key_Paste,
    "XF86PowerOff": Key.Key_PowerOff,
    "XF86Save": Key.Key_Save,
    "XF86ScreenSaver": Key.Key_ScreenSaver,
    "XF86Search": Key.Key_Search,
    "XF86Sleep": Key.Key_Sleep,
    "XF86Terminal": Key.Key_Terminal,
    "XF86Tools": Key.Key_Tools,
    "XF86WWW": Key.Key_WWW,
    "Zenkaku_Hankaku": Key.Key_Zenkaku_Hankaku,
    "comma": Key.Key_Comma,
    "dead_circumflex": Key.Key_Dead_Circumflex,
    "minus": Key.Key_Minus,
    "period": Key.Key_Period,
    "plus": Key.Key_Plus,
    "space": Key.Key_Space,
}


def qt_key(chord):
    """``ctrl+alt+F1`` as a key and the modifiers held with it. Raises KeyError for a name that is not listed."""
    *held, name = chord.split("+")
    modifiers = Qt.KeyboardModifier.NoModifier
    for modifier in held:
        modifiers |= MODIFIERS[modifier]
    if len(name) == 1:
        return Key(ord(name.upper())), modifiers
    if name[0] == "F" and name[1:].isdigit():
        return Key(Key.Key_F1.value + int(name[1:]) - 1), modifiers
    return NAMED[name], modifiers
