#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Draws scans with annotations of known words, with a round red seal beside, partly over or over the words.

  annotations.py FOLDER [SEED [SHARE]]    one dossier a page below FOLDER/pages, the same pages with another
                                          verifier declared below FOLDER/others, and FOLDER/pages.csv that says
                                          what is on each; of SHARE pages one is drawn
  annotations.py --sample FILE.jpg        the annotation of one page, which a test of the project reads
"""
import csv
import math
import os
import random
import sys

from PIL import Image, ImageDraw, ImageFilter, ImageFont

FONTS = {
    "serif": ("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc", 2),
    "sans": ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2),
    "ukai": ("/usr/share/fonts/truetype/arphic/ukai.ttc", 0),
    "wenkai": ("/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf", 0),
}
WORDS = {"good": "核对无误", "not": "未核对无误", "wrong": "核对有误"}
SEALS = ["none", "part", "over"]
NAMES = ["王建国", "李春梅", "陈志强", "徐晓燕", "周文斌", "沈利华", "赵丽娟", "孙国平"]
BODY = ("关于某某产业园一期装配式建筑工程设计文件的说明本工程位于绍兴市建筑面积约三万二千平方米结构形式为装配整体式"
        "框架结构预制构件包括叠合楼板预制楼梯外墙挂板等设计单位按照现行标准完成深化设计并经审查合格").strip()


def font(name, pixels):
    path, index = FONTS[name]
    return ImageFont.truetype(path, pixels, index=index)


def seal(pixels, rng):
    """A round seal with a ring, a star and characters around, as the share of ink 0…255."""
    side = pixels * 2
    mark = Image.new("L", (side, side), 0)
    draw = ImageDraw.Draw(mark)
    centre, ring = side / 2, side * 0.03
    draw.ellipse([ring, ring, side - ring, side - ring], outline=255, width=int(ring))
    points = []
    for k in range(10):
        radius = side * (0.15 if k % 2 == 0 else 0.06)
        angle = -math.pi / 2 + k * math.pi / 5
        points.append((centre + radius * math.cos(angle), centre + radius * math.sin(angle)))
    draw.polygon(points, fill=255)
    text, glyph = "绍兴某某建筑设计有限公司", font("serif", int(side * 0.12))
    for k, character in enumerate(text):
        angle = math.radians(-210 + k * 240 / (len(text) - 1))
        tile = Image.new("L", (int(side * 0.16),) * 2, 0)
        ImageDraw.Draw(tile).text((side * 0.02, 0), character, font=glyph, fill=255)
        tile = tile.rotate(-math.degrees(angle) - 90, resample=Image.BICUBIC)
        x, y = centre + side * 0.37 * math.cos(angle), centre + side * 0.37 * math.sin(angle)
        mark.paste(255, (int(x - tile.width / 2), int(y - tile.height / 2)), tile)
    mark = mark.rotate(rng.uniform(-25, 25), resample=Image.BICUBIC)
    return mark.resize((pixels, pixels), Image.LANCZOS)


def page(face, dpi, words, where, name, date, rng, rotate=True):
    millimetre = dpi / 25.4
    width, height = int(210 * millimetre), int(297 * millimetre)
    paper = Image.new("L", (width, height), 255)
    draw = ImageDraw.Draw(paper)
    size = int(3.7 * millimetre)
    small = font("serif", size)
    for line in range(22):
        start = rng.randrange(len(BODY))
        text = (BODY + BODY)[start:start + 36]
        draw.text((25 * millimetre, (30 + line * 7) * millimetre), text, font=small, fill=30)
    glyph = font(face, int(5 * millimetre))
    left = (100 + rng.uniform(-4, 4)) * millimetre
    top = (215 + rng.uniform(-4, 4)) * millimetre
    lines = [words + "，与原件一致", "验证人：" + name, date]
    for k, line in enumerate(lines):
        draw.text((left, top + k * 9 * millimetre), line, font=glyph, fill=25)
    colour = [Image.merge("RGB", (paper, paper, paper))]
    seal_pixels = int(40 * millimetre)
    mark = seal(seal_pixels, rng)
    shift = {"none": (45, -12), "part": (22, -6), "over": (2, -7)}[where]
    at = (int(left + shift[0] * millimetre), int(top + shift[1] * millimetre))
    ink = Image.new("L", (width, height), 0)
    ink.paste(mark, at)
    strength = rng.uniform(0.75, 0.95)
    red = rng.choice([(205, 40, 45), (215, 35, 30), (190, 30, 50)])
    channels = []
    for plane, full in zip(colour[0].split(), red):
        factor = ink.point(lambda v, f=full: int(255 - v * strength * (255 - f) / 255))
        channels.append(multiply(plane, factor))
    out = Image.merge("RGB", channels)
    if rotate:
        out = out.rotate(rng.uniform(-1.5, 1.5), resample=Image.BICUBIC, fillcolor=(255, 255, 255))
    out = multiply_colour(out, (250, 249, 244))
    out = out.filter(ImageFilter.GaussianBlur(dpi / 300 * 0.6))
    noise = Image.effect_noise((width, height), 14).convert("L")
    return Image.blend(out, Image.merge("RGB", (noise,) * 3), 0.05)


def multiply(one, other):
    from PIL import ImageChops
    return ImageChops.multiply(one, other)


def multiply_colour(picture, colour):
    return multiply(picture, Image.new("RGB", picture.size, colour))


DOSSIER = """schema: 1
projects:
  - name: 某某产业园一期
    evidence:
      - file: page.jpg
        kind: drawing
        annotation:
          words: {words}
          verifier: {name}
          date: {date}
"""


def declare_another(folder, identity, name, day):
    """The same page in a dossier that states another of the names."""
    place = os.path.join(folder, "others", identity)
    os.makedirs(place, exist_ok=True)
    os.link(os.path.join(folder, "pages", identity, "page.jpg"), os.path.join(place, "page.jpg"))
    with open(os.path.join(place, "dossier.yaml"), "w", encoding="utf-8") as file:
        file.write(DOSSIER.format(words="核对无误", name=name, date=day))


def sample(file):
    drawn = page("serif", 200, WORDS["good"], "part", "徐晓燕", "2024.10.15", random.Random(1), rotate=False)
    drawn.crop((740, 1640, 1280, 1920)).save(file, quality=60, dpi=(200, 200))


def main():
    if sys.argv[1] == "--sample":
        return sample(sys.argv[2])
    folder = sys.argv[1]
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    share = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    rng = random.Random(seed)
    os.makedirs(folder, exist_ok=True)
    count = 0
    with open(os.path.join(folder, "pages.csv"), "w", newline="") as table:
        rows = csv.writer(table)
        rows.writerow(["id", "font", "dpi", "words", "seal", "name", "date"])
        for words in WORDS:
            for face in FONTS:
                for dpi in (150, 300):
                    for where in SEALS:
                        for number in range(2):
                            name = rng.choice(NAMES)
                            day = "2024-%02d-%02d" % (rng.randint(1, 12), rng.randint(1, 28))
                            year, month, date = day.split("-")
                            shown = "%s年%d月%d日" % (year, int(month), int(date)) if number else day.replace("-", ".")
                            identity = "-".join([words, face, str(dpi), where, str(number)])
                            count += 1
                            other = NAMES[(NAMES.index(name) + 1 + count % (len(NAMES) - 1)) % len(NAMES)]
                            if count % share:
                                continue
                            place = os.path.join(folder, "pages", identity)
                            os.makedirs(place, exist_ok=True)
                            drawn = page(face, dpi, WORDS[words], where, name, shown, rng)
                            drawn.save(os.path.join(place, "page.jpg"), quality=80, dpi=(dpi, dpi))
                            with open(os.path.join(place, "dossier.yaml"), "w", encoding="utf-8") as file:
                                file.write(DOSSIER.format(words="核对无误", name=name, date=day))
                            if words == "good":
                                declare_another(folder, identity, other, day)
                            rows.writerow([identity, face, dpi, words, where, name, day])


main()
