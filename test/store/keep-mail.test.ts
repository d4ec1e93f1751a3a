/** @module The mailbox in D1: a mail is there once, and only the newest keep their texts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keepMail } from '../../worker/store/keep-mail.ts'
import { listMails } from '../../worker/store/listed-mails.ts'
import { readMail } from '../../worker/store/mails.ts'
import { sampleMail } from '../channels/sample-mail.ts'
import { openSqlite } from './sqlite-d1.ts'

const id = (n: number) => `m-${String(n).padStart(4, '0')}`

test('a mail that is kept twice under one id is there once, with all that it had', async () => {
  const { db } = openSqlite()
  const headers = { 'List-Unsubscribe': '<https://x.example/u>' }
  const mail = sampleMail({ at: 7, replyTo: 'help@heron.example', headers })
  await keepMail(db, id(1), mail)
  await keepMail(db, id(2), { ...mail, subject: 'Another' })
  const listed = {
    ...{ mailId: id(1), writtenAt: 7, email: mail.to, subject: 'Hello' },
    ...{ state: 'kept', detail: null, sentAt: null, sendId: mail.sendId },
  }
  const said = { text: 'Hi', html: '<p>Hi</p>', from: mail.from, replyTo: 'help@heron.example', headers }
  assert.deepEqual(await readMail(db, id(1)), { ...listed, ...said })
  // What fifty of them say would be megabytes.
  assert.deepEqual(
    (await listMails(db, null, 9)).map((row) => ({ ...row })),
    [listed],
  )
})

test('the newest 500 keep their texts, those before only what they were about', async () => {
  const { db } = openSqlite()
  for (let n = 1; n <= 502; n++) await keepMail(db, id(n), sampleMail({ sendId: `s-${n}` }))
  const texts = await Promise.all([1, 2, 3, 502].map(async (n) => (await readMail(db, id(n)))?.text))
  assert.deepEqual(texts, ['', '', 'Hi', 'Hi'])
  assert.equal((await readMail(db, id(1)))?.subject, 'Hello')
})
