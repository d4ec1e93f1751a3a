/** @module CSV read and written: rows as others read them wherever a text is cut, and no cell that is a formula. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import Papa from 'papaparse'
import { guessDelimiter } from '../../contract/csv-delimiter.ts'
import { csvLine } from '../../contract/csv-line.ts'
import { CsvReader, MAX_ROW_CHARACTERS } from '../../contract/csv-reader.ts'
import { plainCell } from '../../contract/plain-cell.ts'

/** The rows of pieces. */
function read(pieces: readonly string[], delimiter = ',') {
  const reader = new CsvReader(delimiter)
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()].map(({ line, cells }) => [line, ...cells])
}

const texts: [name: string, text: string, rows: unknown[]][] = [
  ['nothing', '', []],
  ['one cell without a line break', 'a', [[1, 'a']]],
  [
    'an empty last cell',
    'a,b\n1,',
    [
      [1, 'a', 'b'],
      [2, '1', ''],
    ],
  ],
  [
    'CRLF, and CR alone',
    'a,b\r\n1,2\r3,4',
    [
      [1, 'a', 'b'],
      [2, '1', '2'],
      [3, '3', '4'],
    ],
  ],
  [
    'quotes, doubled quotes, delimiters and line breaks in them',
    '"a,""b""","x\r\ny"\nz',
    [
      [1, 'a,"b"', 'x\r\ny'],
      [3, 'z'],
    ],
  ],
  ['a quote within a cell is itself', '12" pipe,5\n', [[1, '12" pipe', '5']]],
  ['a quote that is not doubled', '"a "b" c",1', [[1, 'a "b" c', '1']]],
  ['blanks behind a closing quote', '"a"  ,"b" \n', [[1, 'a', 'b']]],
  [
    'empty lines are passed over and counted',
    'a,b\n\n  \n1,2\n',
    [
      [1, 'a', 'b'],
      [4, '1', '2'],
    ],
  ],
  ['the sign between cells, said in a first line', 'sep=,\na,b', [[2, 'a', 'b']]],
  ['a quote that is never closed ends with the file', 'a,"b\nc', [[1, 'a', 'b\nc']]],
]
for (const [name, text, rows] of texts)
  test(`csv: ${name}`, () => {
    assert.deepEqual(read([text]), rows)
    assert.deepEqual(read([...text]), rows, 'sign by sign')
  })

test('csv: a row without an end is told before it fills the memory', () => {
  const reader = new CsvReader(',')
  reader.push('a,b\n1,"')
  assert.throws(() => reader.push('x'.repeat(MAX_ROW_CHARACTERS)), /line 2 has no end: a quote in it is not closed/)
})

const cell = fc.string({ unit: fc.constantFrom('a', '7', ' ', '"', ',', ';', '\n', '\r\n', 'š'), maxLength: 6 })
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })

test('csv: any table written by Papa Parse, cut anywhere, reads as Papa Parse reads it', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', ';'),
      fc.constantFrom('\n', '\r\n'),
      fc.nat(),
      (rows, sign, newline, cut) => {
        const text = Papa.unparse(rows, { delimiter: sign, newline })
        const at = cut % (text.length + 1)
        const expected = Papa.parse<string[]>(text, { delimiter: sign, newline }).data
        const cells = read([text.slice(0, at), text.slice(at)], sign).map(([, ...each]) => each)
        assert.deepEqual(cells, expected)
      },
    ),
    { numRuns: 300 },
  )
})

test('csv: the delimiter is told by the header, not by what is in quotes', () => {
  assert.equal(guessDelimiter('"a,b,c";d\n1,2,3,4'), ';')
  assert.equal(guessDelimiter('a\tb,c\td'), '\t')
  assert.equal(guessDelimiter('"a\nb";"c"\n1;2'), ';')
  assert.equal(guessDelimiter('sep=;\na;b,c,d'), ';')
  assert.equal(guessDelimiter('one'), ',')
})

const unsafe = ['=1+1', '+370 600', '-1+1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', "'=1", "''@x", '=\0 1']
test('csv: no cell is written so that a spreadsheet runs it, and each reads as it was', () => {
  for (const text of unsafe) {
    const [row = []] = Papa.parse<string[]>(csvLine([text, 'b'])).data
    assert.match(row[0] ?? '', /^'/, text)
    assert.equal(plainCell(row[0] ?? ''), text.replace('\0', ''))
  }
})

test('csv: nor does a formula begin behind a semicolon or on a new line within a cell', () => {
  for (const [text, written] of [
    ['a;=1+1;b', "a;'=1+1;b"],
    ['+1; @x', "'+1;' @x"],
    ["x;'=1", "x;''=1"],
    ['x\n-1+1', "x\n'-1+1"],
  ] as const) {
    assert.equal(csvLine([text]), `"${written}"\r\n`)
    assert.equal(plainCell(written), text)
  }
})

test('csv: what is no formula is written as it is', () => {
  for (const text of ['Ann', "O'Neil", "'quoted'", '-10.50', '2026-03-01', 'a=b', ''])
    assert.equal(csvLine([text]), `${text}\r\n`)
  assert.equal(csvLine(['a; b\r\nc']), '"a; b\r\nc"\r\n')
  assert.equal(csvLine([-3, null, undefined, 'a "b", c']), '-3,,,"a ""b"", c"\r\n')
})
