/** @module POST /v1/channels/test: a mail to the owner, by the way that mail goes here. */
import { Hono } from 'hono'
import { uuidv7 } from 'uuidv7'
import { type ChannelTest, type ChannelTestInput, ChannelTestSchema } from '../../../contract/channels.ts'
import type { OutgoingMail } from '../../core/message/delivery.ts'
import { openMailChannel } from '../../jobs/open-mail-channel.ts'
import { readShopName } from '../../store/shop-name.ts'
import type { AppEnv } from '../app-env.ts'
import { readJson } from '../read-json.ts'

/** A mail of 100 kB in both of its forms, as JSON writes it. */
const MAX_BYTES = 600_000

export const channelTest = new Hono<AppEnv>().post('/', async (c) => {
  const read = await readJson(c, ChannelTestSchema, MAX_BYTES)
  if ('refusal' in read) return read.refusal
  const channel = openMailChannel(c.env)
  const delivery = await channel.send(
    testMail(read.value, { name: await readShopName(c.env.DB), from: c.env.MAIL_FROM }),
  )
  await channel.close()
  const isKept = channel.way === 'mailbox' && delivery.kind === 'sent'
  return c.json<ChannelTest>({
    way: channel.way,
    outcome: isKept ? 'kept' : delivery.kind,
    detail: delivery.kind === 'sent' ? null : delivery.detail,
  })
})

/** Without a mail of one's own in plain words and letters of several languages, so that the owner sees them arrive whole. */
function testMail({ email, mail }: ChannelTestInput, { name, from }: { name: string; from?: string }): OutgoingMail {
  const text = 'This mail was sent to see whether mails arrive. It arrived. Ačiū · Рақмет · 🎉'
  const html = `<!doctype html><meta charset="utf-8"><p>${text}</p>`
  return {
    ...{ sendId: `test-${uuidv7()}`, stream: 'transactional', at: Date.now(), to: email, replyTo: null },
    ...{ from: { name, email: from ?? 'nobody@mailbox.invalid' }, headers: {} },
    ...(mail ?? { subject: `Test mail of ${name}`, text, html }),
  }
}
