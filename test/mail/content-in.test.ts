/** @module Which words of a message somebody reads, and in which language ours stand around them. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contentIn } from '../../worker/mail/content-in.ts'

const words = (title: string) => ({ title, body: title, url: '/' })
const message = {
  channel: 'push' as const,
  name: 'm',
  purpose: 'informative' as const,
  content: words('Labas'),
  translations: { en: words('Hello'), nb: words('Hei') },
}

// [reads, the message's own language, title, language], of a shop in English.
const cases = [
  ['en', 'lt', 'Hello', 'en'],
  ['no-NO', 'lt', 'Hei', 'nb'],
  ['lt', 'lt', 'Labas', 'lt'],
  ['de', 'lt', 'Labas', 'lt'],
  [null, 'lt', 'Labas', 'lt'],
  ['de', undefined, 'Labas', 'en'],
] as const

for (const [reads, language, title, spoken] of cases)
  test(`who reads ${reads} gets ${title} in ${spoken} where the words are in ${language}`, () => {
    const found = contentIn({ ...message, ...(language && { language }) }, reads, 'en')
    assert.deepEqual([found.content.title, found.language], [title, spoken])
  })
