/** @module What last went wrong with each channel, in D1. All SQL on `channel_troubles` lives here. */

/** `kind` as in core/message/delivery.ts; `at` in ms UTC. */
export interface ChannelTrouble {
  channel: string
  kind: 'refused' | 'later' | 'unknown'
  detail: string
  at: number
}

/** Replaces what was noted of the channel before. */
export async function noteChannelTrouble(db: D1Database, { channel, kind, detail, at }: ChannelTrouble): Promise<void> {
  await db
    .prepare(
      `INSERT INTO channel_troubles (channel, kind, detail, at) VALUES (?1, ?2, ?3, ?4)
       ON CONFLICT (channel) DO UPDATE SET kind = excluded.kind, detail = excluded.detail, at = excluded.at`,
    )
    .bind(channel, kind, detail, at)
    .run()
}

/** At most one a channel. */
export async function listChannelTroubles(db: D1Database): Promise<ChannelTrouble[]> {
  const { results } = await db.prepare('SELECT channel, kind, detail, at FROM channel_troubles').all<ChannelTrouble>()
  return results
}
