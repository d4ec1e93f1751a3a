/** @module Messages of scenarios in the dashboard: merge fields, languages in step, and how a mail is looked at. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inScheme } from '../../dashboard/mail/in-scheme.ts'
import { scenarioDraft } from '../../dashboard/scenarios/draft/scenario-draft.ts'
import { inAllLanguages, inStep } from '../../dashboard/scenarios/message/in-step.ts'
import { mergeTag, withTag } from '../../dashboard/scenarios/message/merge-fields.ts'
import { missingLanguages } from '../../dashboard/scenarios/message/missing-languages.ts'
import { previewBody } from '../../dashboard/scenarios/message/preview-body.ts'
import { goalWords, holdoutOf } from '../../dashboard/scenarios/words/goal-words.ts'

test('goals and held-out shares have their standards', () => {
  assert.equal(goalWords({ kind: 'order' }), 'as soon as they order')
  assert.equal(goalWords(undefined), null)
  assert.deepEqual(
    [
      holdoutOf({ kind: 'triggered' }),
      holdoutOf({ kind: 'marketing', holdout: 0 }),
      holdoutOf({ kind: 'transactional', holdout: 0.2 }),
    ],
    [0.1, 0, 0],
  )
})

test('merge fields are put where the cursor stands, with what stands in for them', () => {
  assert.equal(mergeTag('person.first_name', ' there '), '{{ person.first_name | default: "there" }}')
  assert.equal(mergeTag('shop.name', ''), '{{ shop.name }}')
  assert.equal(mergeTag('person.city', 'the "town"'), '{{ person.city | default: "the ’town’" }}')
  assert.deepEqual(withTag('Hello you!', '{{ x }}', { from: 6, to: 9 }), { text: 'Hello {{ x }}!', cursor: 13 })
})

test('languages of a message keep in step with the original, but for their words', () => {
  const content = { subject: 'Hello', blocks: [{ kind: 'button' as const, text: 'Go', href: '/cart' }] }
  const lt = { subject: 'Labas', blocks: [{ kind: 'button' as const, text: 'Eiti', href: '/old' }] }
  const message = {
    channel: 'email' as const,
    name: 'm',
    purpose: 'informative' as const,
    content,
    translations: { lt },
  }
  const draft = { ...scenarioDraft({}, 'x'), messages: { m: message, n: { ...message, translations: { lt, pl: lt } } } }
  const stepped = inStep(draft).messages.m as typeof message
  assert.deepEqual(stepped.translations.lt, {
    subject: 'Labas',
    blocks: [{ kind: 'button', text: 'Eiti', href: '/cart' }],
  })
  const added = inAllLanguages(message, (blocks) => [...blocks, { kind: 'divider' }]) as typeof message
  assert.deepEqual([added.content.blocks.length, added.translations.lt.blocks.length], [2, 2])
  assert.deepEqual(missingLanguages('m', draft.messages), ['pl'])
})

test('a mail is looked at in the scheme that is chosen', () => {
  const html = '<style>@media (prefers-color-scheme: dark) { a { color: #fff } }</style>'
  assert.match(inScheme(html, 'dark'), /@media all/)
  assert.match(inScheme(html, 'light'), /@media not all/)
})

test('only the words that are looked at are drawn', () => {
  const content = { title: 'Hello', body: 'You', url: '/' }
  const lt = { title: 'Labas', body: 'Jums', url: '/' }
  const message = {
    channel: 'push' as const,
    name: 'm',
    purpose: 'informative' as const,
    content,
    translations: { lt },
  }
  const { translations: _, ...bare } = message
  assert.deepEqual(previewBody({ message, kind: 'triggered', code: '' }), { message: bare, kind: 'triggered' })
  assert.deepEqual(previewBody({ message, kind: 'triggered', code: 'lt' }), {
    message: { ...bare, language: 'lt', content: lt },
    kind: 'triggered',
  })
})
