/** @module Options, addresses, files and troubles of the commands. */
import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { inTurn } from '../../tools/in-turn.ts'
import { isLoopback } from '../../tools/local/is-loopback.ts'
import { selectTests } from '../../tools/select-tests.ts'
import { explain } from '../../tools/start/explain.ts'
import { tokenSql } from '../../tools/start/make-tokens.ts'
import { requireFreePort } from '../../tools/start/require-free-port.ts'
import { numberOption, parseOptions } from '../../tools/terminal/parse-options.ts'
import { bar } from '../../tools/terminal/progress.ts'
import { Trouble } from '../../tools/terminal/trouble.ts'
import { figureAt, isReached, lastJson } from '../../tools/validate.ts'

const addresses = [
  ['http://localhost:8787', true],
  ['http://shop.localhost/', true],
  ['http://127.0.0.1:1', true],
  ['http://127.9.9.9', true],
  ['http://[::1]:8787', true],
  ['http://127.0.0.1.example.com', false],
  ['http://localhost.example.com', false],
  ['http://128.0.0.1', false],
  ['https://shop.example', false],
] as const
for (const [address, expected] of addresses) {
  test(`${address} is ${expected ? '' : 'not '}this machine`, () =>
    assert.equal(isLoopback(new URL(address)), expected))
}

test('an unknown option is answered with the usage', () => {
  assert.throws(
    () => parseOptions(['--prot', '1'], { port: { type: 'string' } }, 'npm start -- [--port 8787]'),
    (error) => error instanceof Trouble && /--prot/.test(error.message) && /Usage: npm start/.test(error.message),
  )
})

const numbers = [
  { text: undefined, value: undefined },
  { text: '1', value: 1 },
  { text: '65535', value: 65_535 },
  { text: '0', value: Trouble },
  { text: '65536', value: Trouble },
  { text: '1.5', value: Trouble },
  { text: '', value: Trouble },
  { text: 'many', value: Trouble },
]
for (const { text, value } of numbers) {
  test(`--port ${text}`, () => {
    const read = () => numberOption('port', text, { least: 1, most: 65_535, whole: true })
    if (value === Trouble) assert.throws(read, Trouble)
    else assert.equal(read(), value)
  })
}

const said = [
  ['workerd/util/sqlite.c++:910: failed: file is not a database: SQLITE_NOTADB', /damaged.*mv \.vitrine\/state/],
  ['D1_ERROR: database disk image is malformed', /damaged/],
  ['ENOSPC: no space left on device, write', /disk is full/],
  ['database or disk is full: SQLITE_FULL', /disk is full/],
  ["EACCES: permission denied, open '.vitrine/worker.log'", /owner of this folder/],
] as const
for (const [output, sentence] of said) {
  test(`explained: ${output}`, () => assert.match(explain(output) ?? '', sentence))
}
test('what nobody has seen before is not explained', () => assert.equal(explain('a comet hit the data centre'), null))

test('a taken port is a sentence with another one', async () => {
  const server = createServer().listen({ port: 0, host: '127.0.0.1' })
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  try {
    await assert.rejects(requireFreePort(port), (error) => {
      return error instanceof Trouble && error.message.includes(`npm start -- --port ${port + 1}`)
    })
  } finally {
    server.close()
  }
})

test('tokens reach the database as hashes only', () => {
  // SHA-256 of "a" and "b", as sha256sum prints them.
  const sql = tokenSql({ adminToken: 'a', signInToken: 'b' }, 1000)
  assert.match(sql, /'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', 'npm start', 1000/)
  assert.match(sql, /'3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d', 1000, 86401000/)
})

test('the bar is full at its end, empty at its beginning, and absent when nobody knows', () => {
  assert.equal(bar(0), `[${' '.repeat(24)}] `)
  assert.equal(bar(0.5), `[${'#'.repeat(12)}${' '.repeat(12)}] `)
  assert.equal(bar(7), `[${'#'.repeat(24)}] `)
  assert.equal(bar(null), '')
})

test('test files go from both ends of the alphabet, the longest wait first', () => {
  const wait = 'test/worker/live-viewers.test.ts'
  assert.deepEqual(inTurn(['a', 'b', 'c', wait, 'y', 'z']), [wait, 'a', 'z', 'b', 'y', 'c'])
  assert.deepEqual(inTurn([]), [])
})

test('unit tests are those that need neither browser nor runtime', () => {
  const files = selectTests(['test/tools', 'test/demo'], true)
  assert.ok(files.includes('test/tools/command-line.test.ts'))
  assert.throws(() => selectTests(['test/no-such-folder'], false), Trouble)
})

test('a figure of a benchmark is found by its path, and is no number when it is missing', () => {
  const json = lastJson('warming up\n{"kept":{"hr20":0.657}}\n')
  assert.equal(figureAt(json, 'kept.hr20'), 0.657)
  assert.ok(Number.isNaN(figureAt(json, 'kept.mrr20')))
  assert.ok(Number.isNaN(figureAt(lastJson('no json'), 'kept.hr20')))
})

const floors = [
  { floor: { figure: 'auc', least: 0.5 }, value: 0.5, reached: true },
  { floor: { figure: 'auc', least: 0.5 }, value: 0.49, reached: false },
  { floor: { figure: 'mae', most: 0.79 }, value: 0.79, reached: true },
  { floor: { figure: 'mae', most: 0.79 }, value: 0.8, reached: false },
  { floor: { figure: 'r', least: -2, most: -1 }, value: -1.5, reached: true },
  { floor: { figure: 'r', least: -2, most: -1 }, value: -2.5, reached: false },
  { floor: { figure: 'none' }, value: Number.NaN, reached: false },
]
for (const { floor, value, reached } of floors)
  test(`${value} is ${reached ? '' : 'not '}within ${JSON.stringify(floor)}`, () =>
    assert.equal(isReached(floor, value), reached))
