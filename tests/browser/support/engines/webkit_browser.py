#!/usr/bin/python3
"""A browser of WebKitGTK that WebDriver can drive and that keeps what pages store.

The engine's own MiniBrowser forgets everything when it is automated, so that nothing could be tested over a restart.
What pages write to their console goes to the standard error output."""

import argparse
from pathlib import Path

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, Gtk, WebKit2  # noqa: E402


class Browser:
    def __init__(self, wishes):
        self.wishes = wishes
        data = WebKit2.WebsiteDataManager(is_ephemeral=True) if wishes.secret else WebKit2.WebsiteDataManager(
            base_data_directory=f"{wishes.profile}/data", base_cache_directory=f"{wishes.profile}/cache"
        )
        self.context = WebKit2.WebContext(website_data_manager=data)
        self.context.set_preferred_languages([wishes.locale])
        self.context.connect("download-started", self.download_started)
        self.context.connect("automation-started", self.automation_started)
        self.context.set_automation_allowed(True)
        self.settings = WebKit2.Settings(
            enable_write_console_messages_to_stdout=True, enable_webgl=not wishes.no_webgl
        )

    def automation_started(self, _context, session):
        about = WebKit2.ApplicationInfo()
        about.set_name("MiniBrowser")
        session.set_application_info(about)
        session.connect("create-web-view", lambda *_: self.window())

    def window(self):
        view = WebKit2.WebView(web_context=self.context, settings=self.settings, is_controlled_by_automation=True)
        window = Gtk.Window(default_width=self.wishes.width, default_height=self.wishes.height)
        window.add(view)
        window.show_all()
        view.grab_focus()
        window.present()
        window.connect("key-press-event", self.key_pressed, view)
        view.connect("close", lambda *_: window.destroy())
        return view

    def key_pressed(self, window, event, view):
        """Undo and redo in a text are keys of the browser, not of the engine; the page goes first."""
        command = {Gdk.KEY_z: "Undo", Gdk.KEY_Z: "Redo"}.get(event.keyval)
        if not window.propagate_key_event(event) and command and event.state & Gdk.ModifierType.CONTROL_MASK:
            view.execute_editing_command(command)
        return True

    def download_started(self, _context, download):
        download.connect("decide-destination", self.decide_destination)

    def decide_destination(self, download, name):
        download.set_destination(Path(self.wishes.downloads, name).as_uri())
        return True


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name, kind in {"profile": str, "downloads": str, "width": int, "height": int, "locale": str}.items():
        parser.add_argument(f"--{name}", type=kind, required=True)
    for name in ["automation", "no-webgl", "secret"]:
        parser.add_argument(f"--{name}", action="store_true")
    _browser = Browser(parser.parse_args())
    Gtk.main()


main()
