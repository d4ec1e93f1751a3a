/** @module Sends codes in parts that the Worker takes; lines keep their numbers. */
import type { CodeUpload } from '../../contract/coupon.ts'
import { MAX_CODES } from '../../contract/max-codes.ts'
import type { Answer } from '../api/request.ts'
import { send } from '../api/send.ts'
import { poolPath } from './pool-path.ts'

/** Stops at the first part that is refused; what went before is kept, and doubled by no second try. */
export async function sendCodes(poolId: string, text: string): Promise<Answer<CodeUpload>> {
  const lines = text.split(/\r\n|\n|\r/)
  const sum: CodeUpload = { added: 0, refused: [] }
  for (let from = 0; from < lines.length; from += MAX_CODES) {
    const codes = lines.slice(from, from + MAX_CODES)
    if (codes.every((line) => line.trim() === '')) continue
    const answer = await send<CodeUpload>(`${poolPath(poolId)}/codes`, { method: 'POST', body: { codes } })
    if (!answer.ok) return answer
    sum.added += answer.value.added
    sum.refused.push(...answer.value.refused.map((each) => ({ ...each, line: each.line + from })))
  }
  return { ok: true, value: sum }
}
