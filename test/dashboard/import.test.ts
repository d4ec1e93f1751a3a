/** @module The import of a file in the dashboard: read in pieces it gives the orders of the whole, in requests of bounded size. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { CsvReader } from '../../contract/csv-reader.ts'
import { withColumn } from '../../contract/order-field.ts'
import { MAX_FILE_ORDERS } from '../../contract/order-file-limits.ts'
import { OrderImportSchema, type OrderPlan } from '../../contract/order-import.ts'
import { parse } from '../../contract/parse.ts'
import { FIELD_GROUPS, FIELD_WORDS } from '../../dashboard/import/field-words.ts'
import { fileRows, guessForm, readSample } from '../../dashboard/import/file-rows.ts'
import { addSums, noTally, withRefusal } from '../../dashboard/import/import-tally.ts'
import { sentence } from '../../dashboard/import/import-words.ts'
import { OrderBatches } from '../../dashboard/import/order-batches.ts'
import { RefusedCsv } from '../../dashboard/import/refused-csv.ts'
import { RowGrouper, readOrder } from '../../worker/core/order-import/group-rows.ts'
import { wallClock } from '../../worker/core/order-import/wall-clock.ts'

const PLAN: OrderPlan = {
  columns: { orderId: 0, at: 1, productName: 2, price: 3, email: 4 },
  decimal: '.',
  dateOrder: 'day first',
  timeZone: 'UTC',
  currency: 'EUR',
  channel: 'web',
  statuses: {},
  updatedAt: 0,
}
const READY = { ...PLAN, clock: wallClock('UTC') }

/** Lines of what was read, in any order. */
type Read = { orders: string[]; refused: string[] }

/** As the command reads the whole file. */
function readWhole(text: string): Read {
  const reader = new CsvReader(',')
  const grouper = new RowGrouper(READY)
  const [, ...rows] = [...reader.push(text), ...reader.end()]
  const read = [...rows.flatMap((row) => grouper.add(row)), ...grouper.end()]
  return {
    orders: read.flatMap(({ reading }) => (reading.ok ? [JSON.stringify(reading.order)] : [])).sort(),
    refused: read.flatMap(({ rows: own, reading }) => (reading.ok ? [] : [`${own[0]?.line} ${reading.reason}`])).sort(),
  }
}

/** As dashboard and Worker read it together, from a file in pieces. */
async function readInPieces(file: Blob): Promise<Read & { requests: number[] }> {
  const batches = new OrderBatches(PLAN)
  const all: Read & { requests: number[] } = { orders: [], refused: [], requests: [] }
  const take = ({ batches: full, refused }: ReturnType<OrderBatches['add']>) => {
    for (const { rows, reason } of refused) all.refused.push(`${rows[0]?.line} ${reason}`)
    for (const batch of full) {
      const parsed = parse(OrderImportSchema, JSON.parse(JSON.stringify(batches.body(batch))))
      assert.ok(parsed.ok)
      all.requests.push(parsed.value.orders.length)
      for (const rows of parsed.value.orders) {
        const reading = readOrder(rows, READY)
        if (reading.ok) all.orders.push(JSON.stringify(reading.order))
        else all.refused.push(`${rows[0]?.line} ${reading.reason}`)
      }
    }
  }
  let isHeader = true
  for await (const part of fileRows(file, { encoding: 'utf-8', delimiter: ',' })) {
    take(batches.add(isHeader ? part.slice(1) : part))
    isHeader &&= part.length === 0
  }
  take(batches.end())
  return { ...all, orders: all.orders.sort(), refused: all.refused.sort() }
}

/** A file that comes in pieces of at most so many bytes. */
function inPieces(text: string, size: number): Blob {
  const blob = new Blob([text])
  const slice = blob.slice.bind(blob)
  blob.slice = (from = 0, to = from) => slice(from, Math.min(to, from + size))
  return blob
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const row = fc
  .tuple(
    fc.constantFrom('1', '2', '3', 'š4', ''),
    fc.constantFrom('2026-03-01', '2026-03-02 10:00', 'never'),
    fc.string({ unit: fc.constantFrom('a', 'ž', '"', '\n', '\r\n', ','), maxLength: 5 }),
    fc.constantFrom('1.50', '20', '-3'),
    fc.constantFrom('', 'ann@shop.example'),
  )
  .map((cells) => cells.map(quoted).join(','))

test('any file in pieces of any size gives the orders and refusals of the whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.integer({ min: 1, max: 90 }), async (rows, size) => {
      const text = ['order,date,product,price,email', ...rows].join('\r\n')
      const { requests: _, ...pieces } = await readInPieces(inPieces(text, size))
      assert.deepEqual(pieces, readWhole(text))
    }),
    { numRuns: 60 },
  )
})

test('requests hold at most 500 orders, and what no order can be is refused here', async () => {
  const orders = Array.from({ length: 1201 }, (_, n) => `${n},2026-03-01,Cup,1,`)
  const long = `x,2026-03-01,${'y'.repeat(8001)},1,`
  const { requests, refused } = await readInPieces(new Blob([['order,date,p,price,e', ...orders, long].join('\n')]))
  assert.deepEqual(requests, [MAX_FILE_ORDERS, MAX_FILE_ORDERS, 201])
  assert.deepEqual(refused, ['1203 a cell of it is longer than 8000 characters'])
})

test('only columns that mean something are sent', () => {
  const batches = new OrderBatches({ ...PLAN, columns: { orderId: 0, at: 2, total: 3 } })
  const rows = [{ line: 2, cells: ['1', 'a secret note', '2026-03-01', '5', 'another'] }]
  batches.add(rows)
  const {
    batches: [batch = []],
  } = batches.end()
  assert.deepEqual(batches.body(batch).orders, [[{ line: 2, cells: ['1', '', '2026-03-01', '5', ''] }]])
})

const BALTIC = Buffer.from('Nr;Prek\xeb\n1;\xd0auk\xf0tas', 'latin1')
const forms: [name: string, bytes: Uint8Array<ArrayBuffer> | string, encoding: string, delimiter: string][] = [
  ['plain', 'a,b\n1,2', 'utf-8', ','],
  ['UTF-8 with semicolons', 'Nr;Prekė\n1;Šaukštas', 'utf-8', ';'],
  ['Baltic', new Uint8Array(BALTIC), 'windows-1257', ';'],
  ['Western', new Uint8Array(Buffer.from('Nr\tStra\xdfe gr\xf6\xdfe\n1\tKaf\xe9', 'latin1')), 'windows-1252', '\t'],
  ['packed', new Uint8Array(gzipSync('a|b\n1|2')), 'utf-8', '|'],
]
for (const [name, bytes, encoding, delimiter] of forms)
  test(`how a file is written: ${name}`, async () =>
    assert.deepEqual(await guessForm(new Blob([bytes]), 'Europe/Vilnius'), { encoding, delimiter }))

test('the sample says whether it is the whole file, and about how many rows that has', async () => {
  const form = { encoding: 'utf-8', delimiter: ',' } as const
  const rows = (count: number) => new Blob([`a,b\n${'1234,5678\n'.repeat(count)}`])
  const small = await readSample(rows(3), form)
  assert.deepEqual([small?.header, small?.rows.length, small?.isWhole, small?.rowsAbout], [['a', 'b'], 3, true, 3])
  const large = await readSample(rows(5000), form)
  assert.deepEqual([large?.rows.length, large?.isWhole, large?.rowsAbout], [1000, false, 5000])
  assert.equal(await readSample(rows(0), form), null)
})

test('a column that is given a meaning takes it from another', () => {
  assert.deepEqual(withColumn({ orderId: 0, total: 1, at: 2 }, 2, 'total'), { orderId: 0, total: 2 })
  assert.deepEqual(withColumn({ orderId: 0, total: 1 }, 1, null), { orderId: 0 })
})

test('every field has its words and stands in one group', () =>
  assert.deepEqual(FIELD_GROUPS.flatMap(({ fields }) => fields).sort(), Object.keys(FIELD_WORDS).sort()))

test('sums add up, and reasons are told without the words of a row', () => {
  const one = { ...noTally().sums, orders: 1, valueMinor: { EUR: 500 }, firstAt: 9, lastAt: 9 }
  const two = { ...noTally().sums, orders: 2, valueMinor: { EUR: 1, USD: 2 }, firstAt: 3, lastAt: 4 }
  const { orders, valueMinor, firstAt, lastAt } = addSums(one, addSums(noTally().sums, two))
  assert.deepEqual(
    { orders, valueMinor, firstAt, lastAt },
    { orders: 3, valueMinor: { EUR: 501, USD: 2 }, firstAt: 3, lastAt: 9 },
  )
  const tally = withRefusal(withRefusal(noTally(), 1, 'line 2: at "x" is no time'), 2, 'line 9: at "y" is no time')
  assert.deepEqual([tally.refusedRows, tally.reasons], [3, { 'at "…" is no time': 2 }])
})

test('refused rows can be mended and imported: they read as they were', async () => {
  const refused = new RefusedCsv(['order', 'note'])
  refused.add({ rows: [{ line: 7, cells: ['=1', 'two\nlines'] }], reason: 'it has no date' })
  const bytes = await refused.file().arrayBuffer()
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  assert.equal(text, `\uFEFFline,reason,order,note\r\n7,it has no date,'=1,"two\nlines"\r\n`)
})

test('a reason of the Worker is told in the words of the screen, each fault of it', () => {
  const reason = 'line 26: price "ten" is no number such as 34,90; lineTotal "ten" is no number such as 34,90'
  const said = 'Price of one piece "ten" is no number such as 34,90; Sum of the row "ten" is no number such as 34,90.'
  assert.equal(sentence(reason), said)
  assert.equal(sentence('status "on hold" is none we know by --status'), 'Status "on hold" is none we know.')
})
