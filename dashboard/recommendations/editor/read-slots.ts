/** @module The list of slots as it is now, also for the screen that shows it next. */
import type { RecommendationSlots } from '../../../contract/recommend/slot-list.ts'
import { read } from '../../api/read.ts'
import { rememberReading } from '../../api/reading-memory.ts'
import type { Answer } from '../../api/request.ts'
import { SLOTS } from '../slots-path.ts'

/** Asks the Worker, and remembers the answer. */
export async function readSlots(): Promise<Answer<RecommendationSlots>> {
  const answer = await read<RecommendationSlots>(SLOTS, new AbortController().signal)
  if (answer.ok) rememberReading(SLOTS, { value: answer.value, readAt: Date.now() })
  return answer
}
