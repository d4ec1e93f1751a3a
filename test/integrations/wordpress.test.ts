/** @module The WordPress plugin's form, and its script in the checkout. Its PHP is tried by integrations/wordpress/test.php. */
import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const FOLDER = 'integrations/wordpress/vitrine'
const read = (path: string) => readFileSync(`${FOLDER}/${path}`, 'utf8')
const main = read('vitrine.php')
const readme = read('readme.txt')
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/** A field of the plugin's header, or of the readme's. */
const field = (text: string, name: string) => text.match(new RegExp(`^[ *]*${name}:\\s*(.+)$`, 'm'))?.[1]

test('the plugin has the version of the project, wherever it says so', () => {
  assert.equal(field(main, 'Version'), version)
  assert.equal(field(readme, 'Stable tag'), version)
  assert.match(main, new RegExp(`'VITRINE_VERSION', '${version.replaceAll('.', '\\.')}'`))
  assert.match(readme, new RegExp(`^= ${version.replaceAll('.', '\\.')} =$`, 'm'))
})

test('header and readme say the same of what they need', () => {
  for (const name of ['Requires at least', 'Requires PHP', 'License', 'License URI'])
    assert.equal(field(main, name), field(readme, name), name)
  assert.equal(field(main, 'Text Domain'), 'vitrine')
})

test('every file that is needed is there, and none can be called from outside', () => {
  const required = [...main.matchAll(/require __DIR__ \. '\/(.+?)'/g)].map(([, path]) => path)
  const there = globSync('includes/*.php', { cwd: FOLDER })
  assert.deepEqual(required.toSorted(), there.toSorted())
  for (const path of ['vitrine.php', ...there]) assert.match(read(path), /^defined\( 'ABSPATH' \) \|\| exit;$/m, path)
  assert.match(read('uninstall.php'), /^defined\( 'WP_UNINSTALL_PLUGIN' \) \|\| exit;$/m)
  for (const [, asset] of read('includes/checkout.php').matchAll(/'(assets\/[\w./-]+)'/g))
    assert.ok(existsSync(`${FOLDER}/${asset}`), asset)
})

test('what the plugin keeps it takes away when it is deleted', () => {
  const kept = ['settings', 'checkout', 'order-received'].flatMap((name) =>
    [...read(`includes/${name}.php`).matchAll(/^const VITRINE_\w+ = '(\w+)';$/gm)].map(([, key]) => key),
  )
  assert.deepEqual(kept, ['vitrine_address', '_vitrine_visitor', '_vitrine_told'])
  for (const key of kept) assert.match(read('uninstall.php'), new RegExp(`'${key}'`))
})

test('nothing is printed that was not escaped', () => {
  for (const path of globSync('**/*.php', { cwd: FOLDER }))
    for (const [, printed] of read(path).matchAll(/(?:echo|print)\s+([^;]+);/g))
      for (const part of printed?.split(' . ') ?? []) assert.match(part, /^('[^$]*'|esc_\w+\(.+)$/, `${path}: ${part}`)
})

/** The checkout's script, in a page with these parts, asked for by the visitor of that id. */
function inCheckout({ visitor, blocks }: { visitor: string | null; blocks?: 'new' | 'old' }) {
  const fields = [{ value: '' }]
  const told: unknown[][] = []
  const setData = (...call: unknown[]) => told.push(call)
  const stores = { new: { setExtensionData: setData }, old: { __internalSetExtensionData: setData } }
  const listeners = new Map<string, () => void>()
  const listen = (name: string, listener: () => void) => listeners.set(name, listener)
  const window = {
    vitrine: (verb: string, callback: (id: string | null) => void) => verb === 'visitor' && callback(visitor),
    wp: blocks && { data: { dispatch: (name: string) => name === 'wc/store/checkout' && stores[blocks] } },
    addEventListener: listen,
  }
  const document = {
    addEventListener: listen,
    querySelectorAll: (selector: string) => (selector === 'input.vitrine-visitor' ? fields : []),
  }
  new Function('window', 'document', read('assets/checkout.js'))(window, document)
  return { fields, told, listeners }
}

test('the classic checkout gets the visitor into its hidden field', () => {
  const { fields, told } = inCheckout({ visitor: 'v-1' })
  assert.deepEqual([fields, told], [[{ value: 'v-1' }], []])
})

for (const blocks of ['new', 'old'] as const)
  test(`the block checkout gets the visitor by its ${blocks} name`, () =>
    assert.deepEqual(inCheckout({ visitor: 'v-1', blocks }).told, [['vitrine', { visitor: 'v-1' }]]))

test('without consent there is no visitor, and what was handed over is taken back', () => {
  const { fields, told } = inCheckout({ visitor: null, blocks: 'new' })
  assert.deepEqual([fields, told], [[{ value: '' }], [['vitrine', { visitor: '' }]]])
})

test('it asks again when the page is complete and when somebody types', () =>
  assert.deepEqual([...inCheckout({ visitor: 'v-1' }).listeners.keys()], ['load', 'focusin']))
