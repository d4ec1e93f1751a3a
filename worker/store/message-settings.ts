/** @module How the shop writes, in D1. */
import { type MessageSettings, MessageSettingsSchema } from '../../contract/message/message-settings.ts'
import { parse } from '../../contract/parse.ts'

/** As the owner set it, else the defaults. */
export async function readMessageSettings(db: D1Database): Promise<MessageSettings> {
  const row = await db.prepare('SELECT definition FROM message_settings WHERE one = 1').first<{ definition: string }>()
  const parsed = parse(MessageSettingsSchema, row ? JSON.parse(row.definition) : {})
  // Those of an older version may lack a field, never hold a wrong one: they were checked when they were written.
  if (!parsed.ok) throw new Error(`stored message settings are not valid: ${JSON.stringify(parsed.errors)}`)
  return parsed.value
}

export async function putMessageSettings(db: D1Database, settings: MessageSettings): Promise<void> {
  await db
    .prepare(
      `INSERT INTO message_settings (one, definition) VALUES (1, ?1)
       ON CONFLICT (one) DO UPDATE SET definition = excluded.definition`,
    )
    .bind(JSON.stringify(settings))
    .run()
}

/** Where messages lead when the owner set no PUBLIC_URL and nothing was set up by a browser yet: where `npm start` serves. */
const OWN_MACHINE = 'http://localhost:8787'

/** The address at which the owner set things up last, without a slash at its end. */
export async function readOwnOrigin(db: D1Database): Promise<string> {
  const row = await db.prepare('SELECT origin FROM message_settings WHERE one = 1').first<{ origin: string | null }>()
  return row?.origin ?? OWN_MACHINE
}

/** Notes it, where it is another than before. */
export async function putOwnOrigin(db: D1Database, origin: string): Promise<void> {
  await db
    .prepare(
      `INSERT INTO message_settings (one, definition, origin) VALUES (1, '{}', ?1)
       ON CONFLICT (one) DO UPDATE SET origin = excluded.origin WHERE origin IS NOT excluded.origin`,
    )
    .bind(origin)
    .run()
}
