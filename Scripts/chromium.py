# SPDX-License-Identifier: Apache-2.0
"""Chromium without a window, for the tests of the HTML report and of the web page.

Speaks the DevTools protocol over a pipe, so nothing else is needed and no port is opened.
"""

import base64
import json
import os
import select
import subprocess
import time
from pathlib import Path

checks = 0


def expect(condition, what):
    """Counts a check and fails with a sentence when it does not hold."""
    global checks
    checks += 1
    if not condition:
        raise AssertionError(what)


class Browser:
    """Chromium without a window, steered over file descriptors 3 and 4."""

    def __init__(self, folder):
        to_child, self.write_end = os.pipe()
        self.read_end, from_child = os.pipe()

        def pipes():
            # Both are moved out of the way first: either may be 3 or 4 itself.
            reading, writing = os.dup(to_child), os.dup(from_child)
            os.dup2(reading, 3)
            os.dup2(writing, 4)

        command = ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                   "--remote-debugging-pipe", "--no-first-run", "--disable-background-networking",
                   "--disable-component-update", f"--user-data-dir={folder}", "about:blank"]
        self.process = subprocess.Popen(
            command, preexec_fn=pipes, close_fds=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_child)
        os.close(from_child)
        self.number, self.rest, self.events = 0, b"", []

    def send(self, method, session=None, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.write_end, data):]
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def receive(self, seconds=120):
        while b"\0" not in self.rest:
            if not select.select([self.read_end], [], [], seconds)[0]:
                raise RuntimeError(f"Chromium says nothing for {seconds} seconds")
            chunk = os.read(self.read_end, 1 << 20)
            if not chunk:
                raise RuntimeError("Chromium has ended")
            self.rest += chunk
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def close(self):
        try:
            self.send("Browser.close")
            self.process.wait(20)
        except (RuntimeError, subprocess.TimeoutExpired):
            self.process.kill()


class Page:
    """A page of the browser: `where` is a file's path or an address."""

    codes = {"Tab": 9, "Enter": 13, " ": 32, "Escape": 27, "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40}

    def __init__(self, browser, where, width, height=900, dark=False):
        self.browser = browser
        target = browser.send("Target.createTarget", url="about:blank")["targetId"]
        self.target = target
        self.session = browser.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.requests, self.complaints, self.choosers = [], [], []
        for domain in ["Page", "Runtime", "Network", "Log", "DOM"]:
            self.send(f"{domain}.enable")
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=width < 600)
        if width < 600:
            self.send("Emulation.setTouchEmulationEnabled", enabled=True)
        if dark:
            self.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": "dark"}])
        self.send("Page.navigate", url=where.as_uri() if isinstance(where, Path) else where)
        self.wait("Page.loadEventFired")

    def send(self, method, **parameters):
        answer = self.browser.send(method, self.session, **parameters)
        self.sort()
        return answer

    def sort(self):
        for event in self.browser.events:
            if event.get("sessionId") != self.session:
                continue
            about = event.get("params", {})
            if event["method"] == "Network.requestWillBeSent":
                self.requests.append(about["request"]["url"])
            if event["method"] == "Runtime.exceptionThrown":
                details = about["exceptionDetails"]
                self.complaints.append(details.get("exception", {}).get("description") or details.get("text", "exception"))
            if event["method"] == "Log.entryAdded" and about["entry"]["level"] in ("error", "warning"):
                self.complaints.append(about["entry"]["text"])
            if event["method"] == "Page.fileChooserOpened":
                self.choosers.append(about["backendNodeId"])
            if event["method"] == "Page.javascriptDialogOpening" and about.get("type") != "beforeunload":
                raise AssertionError("a script of somebody else's ran: " + about.get("message", ""))
        self.browser.events = [e for e in self.browser.events if e.get("sessionId") != self.session
                               or e["method"].endswith("Fired")]

    def wait(self, event):
        while True:
            for known in self.browser.events:
                if known.get("sessionId") == self.session and known["method"] == event:
                    self.browser.events.remove(known)
                    return
            self.browser.events.append(self.browser.receive())
            self.sort()

    def run(self, script):
        answer = self.send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise AssertionError(f"{script}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def until(self, script, what, seconds=30):
        """Waits until a script's value is true and gives it."""
        end = time.monotonic() + seconds
        while True:
            value = self.run(script)
            # An element comes as an empty map.
            if value or value == {}:
                return value
            if time.monotonic() > end:
                raise AssertionError(f"{what}: not within {seconds} s; complaints: {self.complaints}")
            time.sleep(0.03)

    def key(self, name, text=None, shift=False, control=False):
        code = {"code": "Space" if name == " " else name, "key": name, "modifiers": (8 if shift else 0) + (2 if control else 0),
                "windowsVirtualKeyCode": self.codes.get(name, 0)}
        written = text or {"Enter": "\r", " ": " "}.get(name)
        down = {"type": "keyDown", "text": written} if written else {"type": "rawKeyDown"}
        self.send("Input.dispatchKeyEvent", **down, **code)
        self.send("Input.dispatchKeyEvent", type="keyUp", **code)

    def type(self, text):
        """Types into what has the focus."""
        self.send("Input.insertText", text=text)

    def middle(self, selector):
        """Where the middle of an element is, once it is scrolled into sight."""
        place = self.run(f"""(()=>{{const e=document.querySelector({json.dumps(selector)});if(!e)return null;
            e.scrollIntoView({{block:'center'}});const r=e.getBoundingClientRect();
            return [r.x+r.width/2,r.y+r.height/2]}})()""")
        expect(place, f"there is no {selector}")
        return place

    def click(self, selector):
        place = self.middle(selector)
        for kind in ["mousePressed", "mouseReleased"]:
            self.send("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1], button="left",
                      clickCount=1)

    def drag(self, selector, right, down, steps=4):
        """Drags the middle of an element by the mouse."""
        x, y = self.middle(selector)
        self.send("Input.dispatchMouseEvent", type="mousePressed", x=x, y=y, button="left", clickCount=1)
        for step in range(1, steps + 1):
            self.send("Input.dispatchMouseEvent", type="mouseMoved", x=x + right * step / steps,
                      y=y + down * step / steps, button="left", buttons=1)
        self.send("Input.dispatchMouseEvent", type="mouseReleased", x=x + right, y=y + down, button="left", clickCount=1)

    def drop(self, selector, *paths):
        """Drops files or folders on an element."""
        x, y = self.middle(selector)
        data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
        for kind in ["dragEnter", "dragOver", "drop"]:
            self.send("Input.dispatchDragEvent", type=kind, x=x, y=y, data=data)

    def choose(self, selector, *paths):
        """Sets the files of a file input."""
        root = self.send("DOM.getDocument")["root"]["nodeId"]
        node = self.send("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        expect(node, f"there is no {selector}")
        self.send("DOM.setFileInputFiles", nodeId=node, files=[str(path) for path in paths])

    def answer_chooser(self, *paths):
        """Gives files to the chooser that is open; `Page.setInterceptFileChooserDialog` must be on."""
        for _ in range(100):
            if self.choosers:
                return self.send("DOM.setFileInputFiles", backendNodeId=self.choosers.pop(), files=[str(path) for path in paths])
            self.settle()
        raise AssertionError("no chooser of files was opened")

    def settle(self):
        """Until filters, which wait for the end of typing, have been applied."""
        self.run("new Promise(r=>setTimeout(()=>requestAnimationFrame(()=>r(1)),220))")

    def picture(self, path, clip=None, whole=False):
        options = {"clip": dict(clip, scale=1), "captureBeyondViewport": True} if clip else {}
        if whole:
            size = self.run("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
            options = {"clip": {"x": 0, "y": 0, "width": size[0], "height": min(size[1], 6000), "scale": 1},
                       "captureBeyondViewport": True}
        data = self.send("Page.captureScreenshot", format="png", **options)["data"]
        Path(path).write_bytes(base64.b64decode(data))

    def close(self):
        self.browser.send("Target.closeTarget", targetId=self.target)


# Every visible text with a contrast below WCAG 2 AA: the colour as computed over the grounds behind it.
CONTRAST = """(()=>{
const parse=c=>{const m=c.match(/[\\d.]+/g).map(Number);return m.length<4?[...m,1]:m};
const light=c=>{const f=c.slice(0,3).map(v=>{v/=255;return v<=.04045?v/12.92:((v+.055)/1.055)**2.4});
return .2126*f[0]+.7152*f[1]+.0722*f[2]};
const over=(a,b)=>[0,1,2].map(i=>a[i]*a[3]+b[i]*(1-a[3])).concat(1);
const ground=e=>{const all=[];for(let p=e;p;p=p.parentElement)all.push(parse(getComputedStyle(p).backgroundColor));
return all.reverse().reduce((b,c)=>over(c,b),[255,255,255,1])};
const bad={};let seen=0;
const walk=document.createTreeWalker(document.body,NodeFilter.SHOW_TEXT);
for(let n=walk.nextNode();n;n=walk.nextNode()){
 const e=n.parentElement;if(!n.data.trim()||!e.checkVisibility()||e.closest('script,style,svg'))continue;
 seen++;const s=getComputedStyle(e),g=ground(e),c=over(parse(s.color),g),a=light(c),b=light(g);
 const ratio=(Math.max(a,b)+.05)/(Math.min(a,b)+.05),size=parseFloat(s.fontSize);
 const least=size>=24||(size>=18.66&&+s.fontWeight>=700)?3:4.5;
 if(ratio<least)bad[e.tagName+'.'+e.className+' '+ratio.toFixed(2)]=n.data.trim().slice(0,30);
}
return {bad,seen}})()"""
