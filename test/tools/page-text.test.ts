/** @module A page's bytes as text, in the charset that browsers would take. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageText } from '../../tools/read-page/page-text.ts'

// "Tē" of windows-1257 (0xE7), "é" of latin1 (0xE9), "ё" of windows-1251 (0xB8). Source: the tables of unicode.org.
const cases: { name: string; bytes: Buffer; contentType?: string; text: string }[] = [
  {
    name: 'the header says it',
    bytes: Buffer.from([0x54, 0xe7]),
    contentType: 'text/html; charset=Windows-1257',
    text: 'Tē',
  },
  {
    name: 'the page says it',
    bytes: Buffer.from('<meta charset="windows-1251">\xb8', 'latin1'),
    contentType: 'text/html',
    text: '<meta charset="windows-1251">ё',
  },
  {
    name: 'the header goes before the page',
    bytes: Buffer.from('<meta charset=utf-8>\xe9', 'latin1'),
    contentType: 'text/html; charset="iso-8859-1"',
    text: '<meta charset=utf-8>é',
  },
  { name: 'nobody says it', bytes: Buffer.from('Tējkanna'), text: 'Tējkanna' },
  {
    name: 'UTF-8 that calls itself something else',
    bytes: Buffer.from('charset=iso-8859-1 é'),
    text: 'charset=iso-8859-1 é',
  },
  {
    name: 'none knows it',
    bytes: Buffer.from([0x54, 0xe7]),
    contentType: 'text/html; charset=martian',
    text: 'T\uFFFD',
  },
]

for (const { name, bytes, contentType, text } of cases)
  test(`text of a page: ${name}`, () => assert.equal(pageText(bytes, contentType), text))
