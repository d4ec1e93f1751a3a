/** @module The theme snippet for Shopify: one tag, and consent as Shopify's privacy settings say it. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'

const SNIPPET = readFileSync('integrations/shopify/vitrine.liquid', 'utf8')
const [SCRIPT = ''] = SNIPPET.split('<script>').at(-1)?.split('</script>') ?? []

test('every tag of Liquid that is opened is closed', () => {
  const tags = [...SNIPPET.matchAll(/\{%-?\s*(end)?(comment|unless|if|for)\b/g)].map(
    ([, end, name]) => `${end ?? ''}${name}`,
  )
  assert.deepEqual(tags, ['comment', 'endcomment', 'unless', 'endunless'])
  assert.equal([...SNIPPET.matchAll(/\{%/g)].length, [...SNIPPET.matchAll(/%\}/g)].length)
})

test('the tag is asynchronous, its address is escaped, and the theme editor is no visitor', () => {
  assert.match(SNIPPET, /<script async src="\{\{ vitrine_address \| escape \}\}\/v\.js"><\/script>/)
  assert.match(SNIPPET, /unless request\.design_mode/)
})

/** Runs the snippet's script in a page of Shopify; `allowed`: what its privacy API answers. */
function inTheme(allowed: Record<string, boolean> | null, error?: Error) {
  const listeners = new Map<string, () => void>()
  const page: Record<string, unknown> = {}
  let loaded: ((error?: Error) => void) | undefined
  if (allowed)
    page.Shopify = {
      loadFeatures: (features: { name: string; version: string }[], callback: (error?: Error) => void) => {
        assert.deepEqual(structuredClone(features), [{ name: 'consent-tracking-api', version: '0.1' }])
        loaded = callback
      },
    }
  const document = { addEventListener: (name: string, listener: () => void) => listeners.set(name, listener) }
  runInNewContext(SCRIPT, Object.assign(page, { window: page, document }))
  if (allowed && !error)
    (page.Shopify as Record<string, unknown>).customerPrivacy = Object.fromEntries(
      Object.keys(allowed).map((name) => [name, () => allowed[name]]),
    )
  loaded?.(error)
  const { q = [] } = (page.vitrine ?? {}) as { q?: ArrayLike<unknown>[] }
  // Objects of another realm are others, whatever is in them.
  return { told: () => Array.from(q, (call) => structuredClone(Array.from(call))), listeners }
}

const allowed = { analyticsProcessingAllowed: true, preferencesProcessingAllowed: true, marketingAllowed: false }

test('what Shopify permits is told before the script is there', () =>
  assert.deepEqual(inTheme(allowed).told(), [['consent', { measure: true, personalise: true, message: false }]]))

test('what the visitor chooses later is told, too', () => {
  const { listeners, told } = inTheme(allowed)
  allowed.analyticsProcessingAllowed = false
  listeners.get('visitorConsentCollected')?.()
  assert.deepEqual(told()[1], ['consent', { measure: false, personalise: true, message: false }])
  allowed.analyticsProcessingAllowed = true
})

test('where Shopify’s privacy API does not load nothing is said, and nothing fails', () => {
  assert.deepEqual(inTheme(allowed, new Error('blocked')).told(), [])
  assert.deepEqual(inTheme(null).told(), [])
})
