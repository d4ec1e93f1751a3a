/** @module The theme snippet for Shopify: one tag, and nothing else. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const SNIPPET = readFileSync('integrations/shopify/vitrine.liquid', 'utf8')

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

test('consent is left to the script, which knows an answer from a question that nobody has answered yet', () =>
  assert.equal([...SNIPPET.matchAll(/<script/g)].length, 1))
