/** @module The import of orders around its reading: rows out of files, options, and what is sent when the Worker is busy. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { MAX_ORDERS, type Order } from '../../contract/order.ts'
import type { Columns } from '../../contract/order-field.ts'
import { BatchSender } from '../../tools/csv/batch-sender.ts'
import { mappedColumns } from '../../tools/csv/mapped-columns.ts'
import { readRows } from '../../tools/csv/read-rows.ts'
import { readSample } from '../../tools/csv/read-sample.ts'
import { refusedPath } from '../../tools/csv/refused-file.ts'
import { orderField } from '../../tools/import-orders/options.ts'
import { callAdmin } from '../../tools/local/call-admin.ts'
import { Trouble } from '../../tools/terminal/trouble.ts'

const folder = mkdtempSync(join(tmpdir(), 'vitrine-import-'))
after(() => rmSync(folder, { recursive: true }))

async function rowsOf(content: string | Buffer, options: { delimiter?: string; encoding?: string } = {}) {
  const path = join(folder, 'file.csv')
  writeFileSync(path, content)
  const rows = []
  for await (const { line, cells } of readRows(path, { delimiter: '', encoding: 'utf-8', ...options }))
    rows.push([line, ...cells])
  return rows
}

const LITHUANIAN = [
  [1, 'Nr', 'Prekė'],
  [2, '1', 'Šaukštas'],
]
const files: { name: string; content: string | Buffer; options?: object; rows: unknown[] }[] = [
  { name: 'semicolons and a byte order mark', content: '\uFEFFNr;Prekė\n1;Šaukštas\n', rows: LITHUANIAN },
  { name: 'gzip', content: gzipSync('Nr,Prekė\r\n1,Šaukštas\r\n'), rows: LITHUANIAN },
  {
    name: 'another encoding',
    content: Buffer.from('Nr\tPrek\xeb\n1\t\xd0auk\xf0tas', 'latin1'),
    options: { encoding: 'windows-1257' },
    rows: LITHUANIAN,
  },
  {
    name: 'a cell of several lines, and empty lines: lines are counted as an editor does',
    content: 'a,b\n1,"x\ny"\n\n2,z\n',
    rows: [
      [1, 'a', 'b'],
      [2, '1', 'x\ny'],
      [5, '2', 'z'],
    ],
  },
]
for (const { name, content, options, rows } of files)
  test(`orders file: ${name}`, async () => assert.deepEqual(await rowsOf(content, options), rows))

test('orders file: longer than a chunk, and left early', async () => {
  const rows = Array.from({ length: 12_000 }, (_, n) => `${n},some words to fill the line`)
  assert.equal((await rowsOf(`n,text\n${rows.join('\n')}`)).length, 12_001)
  for await (const { cells } of readRows(join(folder, 'file.csv'), { delimiter: ',', encoding: 'utf-8' })) {
    assert.deepEqual(cells, ['n', 'text'])
    break
  }
})

test('orders file: what is cut off is trouble, not a crash', async () => {
  const whole = gzipSync('a,b\n1,2\n')
  await assert.rejects(rowsOf(whole.subarray(0, whole.length - 6)), Trouble)
})

test('--map says more than a guess, and a column may mean nothing', () => {
  const header = ['Nr', 'Suma', 'Data']
  const guessed: Columns = { orderId: 0, lineTotal: 1, at: 2 }
  const map: [string, string][] = [
    ['suma', 'total'],
    ['Data', ''],
  ]
  assert.deepEqual(mappedColumns(guessed, { header, map }, orderField), { orderId: 0, total: 1 })
  assert.throws(
    () => mappedColumns(guessed, { header, map: [['Kaina', 'price']] }, orderField),
    /has no column "Kaina"/,
  )
  assert.throws(() => mappedColumns(guessed, { header, map: [['Suma', 'sum']] }, orderField), /there is no field "sum"/)
})

test('orders file: letters that cannot be read are trouble, unless the encoding was said', async () => {
  const path = join(folder, 'baltic.csv')
  writeFileSync(path, Buffer.from('Nr;Prek\xeb\n1;\xd0auk\xf0tas', 'latin1'))
  const options = { path, delimiter: '', encoding: 'utf-8', isEncodingSaid: false }
  await assert.rejects(readSample(options), /Line 1 is not UTF-8: say how the file is written/)
  const { header } = await readSample({ ...options, encoding: 'windows-1257', isEncodingSaid: true })
  assert.deepEqual(header, ['Nr', 'Prekė'])
})

test('refused rows go beside the file', () => {
  assert.throws(() => refusedPath(join(folder, 'a.csv'), join(folder, 'a.csv')), /name another one/)
  assert.equal(refusedPath(join(folder, 'a.csv.gz'), undefined), join(folder, 'a.refused.csv'))
  assert.equal(refusedPath(join(folder, 'a'), undefined), join(folder, 'a.refused.csv'))
})

/** A server that answers by this list, and what it was sent. */
async function listening(answers: { status: number; body?: object; retryAfter?: string }[]) {
  const received: string[][] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const { orders } = JSON.parse(text) as { orders: Order[] }
    received.push(orders.map(({ transactionId }) => transactionId))
    const { status, body = {}, retryAfter } = answers.shift() ?? { status: 202 }
    response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter })
    response.end(JSON.stringify({ detail: 'not now', ...body }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { received, origin, close: () => server.close() }
}

const DOOR = { path: '/v1/orders', name: 'orders', most: MAX_ORDERS }

const orderOf = (transactionId: string): Order => ({ transactionId, at: 1, valueMinor: 1, currency: 'EUR', items: [] })

test('orders are sent again where the Worker is busy, and those at fault are left out', async () => {
  const fault = { field: 'orders[1].items', message: 'has more than 200 lines' }
  const { received, origin, close } = await listening([
    { status: 429, retryAfter: '0' },
    { status: 503, retryAfter: '0' },
    { status: 400, body: { errors: [fault] } },
  ])
  const refused: string[] = []
  const sender = new BatchSender<Order>({ origin, adminToken: 'x' }, DOOR, ({ value }, reason) =>
    refused.push(`${value.transactionId}: ${reason}`),
  )
  for (const id of ['a', 'b', 'c']) await sender.add({ value: orderOf(id), rows: [] })
  await sender.flush()
  close()
  assert.deepEqual(received, [
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
    ['a', 'c'],
  ])
  assert.deepEqual([refused, sender.sent], [['b: items has more than 200 lines'], 2])
})

test('an answer that is cut in the middle is none', async (t) => {
  const server = createServer((_, response) => {
    response.writeHead(202, { 'content-length': 99 })
    response.write('{"accepted"', () => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => server.close())
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await assert.rejects(callAdmin({ origin, adminToken: 'x' }, { method: 'POST', path: '/v1/orders' }, {}), Trouble)
})

test('orders are sent by the hundred; what is refused for good ends the import', async () => {
  const { received, origin, close } = await listening([{ status: 202 }, { status: 403 }])
  const sender = new BatchSender<Order>({ origin, adminToken: 'x' }, DOOR, () => {})
  for (let n = 0; n < 100; n++) await sender.add({ value: orderOf(`${n}`), rows: [] })
  await sender.add({ value: orderOf('100'), rows: [] })
  await assert.rejects(sender.flush(), /After 100 orders: not now\nRun the same command again/)
  close()
  assert.deepEqual(
    received.map((orders) => orders.length),
    [100, 1],
  )
})
