"""Makes han.tsv and variants.tsv of crates/link/data/names from the Unihan files (version 15.0, compressed with bzip2).
usage: han.py DIR_WITH_Unihan_*.txt.bz2 OUT_DIR"""
import bz2, collections, re, sys, unicodedata

src, out = sys.argv[1], sys.argv[2]
want = {"Readings": ["kMandarin", "kCantonese", "kHangul"],
        "Variants": ["kSimplifiedVariant"],
        "DictionaryLikeData": ["kFrequency", "kGradeLevel"],
        "OtherMappings": ["kTGH"]}
data = collections.defaultdict(dict)
for name, fields in want.items():
    for line in bz2.open(f"{src}/Unihan_{name}.txt.bz2", "rt", encoding="utf-8"):
        part = line.rstrip("\n").split("\t")
        if len(part) == 3 and part[1] in fields:
            data[chr(int(part[0][2:], 16))][part[1]] = part[2]

def plain(syllable):
    """Pinyin without its tone, ü as v."""
    bare = unicodedata.normalize("NFD", syllable)
    bare = re.sub("[\u0300\u0301\u0304\u030c]", "", bare)
    return unicodedata.normalize("NFC", bare).replace("ü", "v").replace("ê", "e")

groups = collections.defaultdict(list)
for c, d in sorted(data.items()):
    common = "kFrequency" in d or "kGradeLevel" in d or int(d.get("kTGH", "2013:9999").split(":")[1].split()[0]) <= 6500
    if "kMandarin" not in d or ord(c) > 0xffff or not (common or "kHangul" in d):
        continue
    pinyin = plain(d["kMandarin"].split()[0])
    yue = re.sub(r"\d", "", d.get("kCantonese", "").split(" ")[0])
    # Readings taught at school first, then those for names, then the rest.
    rank = lambda h: 0 if "E" in h else 1 if "N" in h else 2
    hangul = "/".join(h.split(":")[0] for h in sorted(d.get("kHangul", "").split(), key=rank))
    groups[(pinyin, yue, hangul)].append((int(d.get("kFrequency", "6")), c))
simple = {c: chr(int(d["kSimplifiedVariant"].split()[0][2:], 16)) for c, d in data.items() if "kSimplifiedVariant" in d}
# A simplified character has no Korean reading of its own: it takes its traditional one's.
full = collections.defaultdict(list)
for t, s in simple.items():
    if t != s:
        full[s].append(t)
home = {c: key for key, cs in groups.items() for _, c in cs}
moved = collections.defaultdict(list)
for key, cs in groups.items():
    for f, c in cs:
        other = [home[t] for t in full.get(c, []) if t in home and home[t][0] == key[0] and home[t][2]]
        moved[other[0] if other and not key[2] else key].append((f, c))
with open(f"{out}/han.tsv", "w", encoding="utf-8") as f:
    f.write("# pinyin\tjyutping\thangul (main reading first)\tcharacters, commonest first. From Unihan 15.0 (kMandarin, kCantonese, kHangul,\n"
            "# kFrequency, kSimplifiedVariant), (c) Unicode, Inc., Unicode-3.0 licence; see README.md.\n")
    for key, cs in sorted(moved.items()):
        f.write("\t".join(key) + "\t" + "".join(c for _, c in sorted(cs)) + "\n")
known = {c for cs in moved.values() for _, c in cs}
with open(f"{out}/variants.tsv", "w", encoding="utf-8") as f:
    f.write("# simplified\ttraditional forms. From Unihan 15.0 (kSimplifiedVariant), (c) Unicode, Inc., Unicode-3.0 licence.\n")
    back = collections.defaultdict(str)
    for t, s in sorted(simple.items()):
        if t != s and t in known and s in known:
            back[s] += t
    for s, ts in sorted(back.items()):
        f.write(f"{s}\t{ts}\n")
print(len(moved), sum(map(len, moved.values())), len(back))
