"""Each line of a raw article gets its place: headline, byline, paragraph, caption, dropped …"""
