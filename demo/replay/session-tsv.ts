/** @module Clicks as session, item, time, tab separated: the format of session recommenders (Serenade, RecSys 2015). */
import type { Recorded, RecordedVisit, RecordingReader, Row } from './recorded.ts'
import { recordedPage } from './recorded-page.ts'

/** Most clicks of one session held to be put in order. Longer ones are crawlers; they come in pieces. */
const MAX_HELD = 1000

/** Reads seconds or, above the year 5138 in seconds, milliseconds. */
const toMs = (time: number) => Math.round(time < 1e11 ? time * 1000 : time)

function toRecorded({ number: row, fields }: Row): Recorded {
  const session = fields.sessionid ?? fields.session ?? ''
  const item = fields.itemid ?? fields.item ?? ''
  const time = Number(fields.time || Number.NaN)
  const isWhole = session !== '' && item !== '' && item.length <= 128 && Number.isFinite(time) && time >= 0
  if (!isWhole) {
    return {
      kind: 'left_out',
      row,
      why: 'malformed',
      detail: `"${session}", "${item}", "${fields.time ?? ''}" is no session, item and time`,
    }
  }
  const page = recordedPage('product', { productId: item })
  return {
    kind: 'visit',
    row,
    at: toMs(time),
    person: `session ${session}`,
    page,
    cart: null,
    events: [
      { name: 'page_view', params: { page } },
      { name: 'view_item', params: { item: { productId: item } } },
    ],
  }
}

/**
 * Rows of one session stand together but not always in order, so each session is put in order of time. Sessions stay
 * as the file has them: one may begin before the one above it.
 */
export const readSessionTsv: RecordingReader = async function* (rows) {
  let held: RecordedVisit[] = []
  const inOrder = () => held.toSorted((a, b) => a.at - b.at || a.row - b.row)
  for await (const row of rows) {
    const recorded = toRecorded(row)
    if (recorded.kind !== 'visit') {
      yield recorded
      continue
    }
    if (held.length === MAX_HELD || (held[0] && held[0].person !== recorded.person)) {
      yield* inOrder()
      held = []
    }
    held.push(recorded)
  }
  yield* inOrder()
}
