/** @module Invoices as UCI's files write them: who is left out, what is one order, and what cannot be read. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { readInvoices } from '../../../bench/retention/read-invoices.ts'

const folder = mkdtempSync(join(tmpdir(), 'invoices-'))
after(() => rmSync(folder, { recursive: true }))

function fileOf(content: string | Uint8Array): string {
  const path = join(folder, 'invoices')
  writeFileSync(path, content)
  return path
}

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'
const LINES = [
  HEADER,
  '536365,85123A,"HOLDER, ""WHITE""",6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom',
  '536365,71053,LANTERN,1,2010-12-01 08:26:00,3.39,17850.0,United Kingdom',
  '536370,22728,CLOCK,2,2010-12-01 08:45:00,3.75,12583.0,France',
  'C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,14527.0,United Kingdom',
  '536414,22139,,56,2010-12-01 11:52:00,0,,United Kingdom',
  '536500,22139,TIN,1,2010-12-02 10:00:00,4.25,17850.0,United Kingdom',
].join('\r\n')

// 6 × 2.55 + 3.39 = 18.69; 2 × 3.75 = 7.50.
const READ = {
  customers: [
    [
      { at: Date.UTC(2010, 11, 1, 8, 26), valueMinor: 1869 },
      { at: Date.UTC(2010, 11, 2, 10), valueMinor: 425 },
    ],
    [{ at: Date.UTC(2010, 11, 1, 8, 45), valueMinor: 750 }],
  ],
  lines: 6,
  cancelled: 1,
  nobody: 1,
}

test('invoices: plain and gzip', () => {
  assert.deepEqual(readInvoices(fileOf(LINES)), READ)
  assert.deepEqual(readInvoices(fileOf(gzipSync(LINES))), READ)
})

test('invoices: the names of Online Retail II, dates as UCI’s sheet writes them', () => {
  const second = '\uFEFFInvoice,Quantity,InvoiceDate,Price,Customer ID\n489434,2,12/1/2009 7:45,3.5,13085\n'
  assert.deepEqual(readInvoices(fileOf(second)).customers, [[{ at: Date.UTC(2009, 11, 1, 7, 45), valueMinor: 700 }]])
})

test('invoices: what cannot be read is named', () => {
  assert.throws(() => readInvoices(join(folder, 'none')), /none cannot be read/)
  assert.throws(() => readInvoices(fileOf('a,b\n1,2\n')), /has no column InvoiceNo/)
  assert.throws(() => readInvoices(fileOf(`${HEADER}\n1,A,B,two,2010-12-01 08:26:00,1,7,X`)), /row 2 has no date/)
})
