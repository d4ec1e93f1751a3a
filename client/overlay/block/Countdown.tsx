/** @module The countdown block: the time until a deadline that holds. */
import type { BlockProps } from '../stage.ts'
import { textsFor } from '../texts.ts'
import { timeLeft } from '../time-left.ts'
import { withValues } from '../with-values.tsx'
import { COUPON_WORDS } from '../words/coupon-words.ts'

const MINUTE_MS = 60_000

/** Nothing of it is read out by itself but, once, that the last minute has begun. */
export function Countdown({ block, stage, id }: BlockProps<'countdown'>) {
  const leftMs = stage.leftMs(block) ?? 0
  return (
    <div class="countdown">
      <p id={id} role="timer" aria-live="off">
        {withValues(block.text, { time: timeLeft(leftMs, stage.language) })}
      </p>
      <span class="heard" role="status">
        {leftMs <= MINUTE_MS && textsFor(COUPON_WORDS, stage.language, stage.words).minute_left}
      </span>
    </div>
  )
}
