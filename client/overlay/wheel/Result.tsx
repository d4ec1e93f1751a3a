/** @module What a wheel has come to. */
import type { FilledBlock } from '../../../contract/campaign/filled-block.ts'
import type { Claimed } from '../../../contract/overlay-host.ts'
import { Code } from '../block/Code.tsx'
import type { Stage } from '../stage.ts'
import { Thanks } from '../Thanks.tsx'
import { textsFor } from '../texts.ts'
import { withValues } from '../with-values.tsx'
import { WHEEL_WORDS } from '../words/wheel-words.ts'

interface ResultProps {
  block: Extract<FilledBlock, { kind: 'wheel' }>
  claim: Claimed
  stage: Stage
}

/** The Worker's word, whatever the wheel shows. The code stands below what was won, for as long as it is taken. */
export function Result({ block, claim, stage }: ResultProps) {
  const texts = textsFor(WHEEL_WORDS, stage.language, stage.words)
  const prize = block.slices[claim.slice ?? -1]?.label ?? claim.code ?? ''
  const state = claim.state === 'given' && (stage.leftMs(block) ?? 1) <= 0 ? 'expired' : claim.state
  switch (state) {
    case 'given':
      return (
        <>
          <Thanks>{withValues(block.won, { ...stage.discount, prize })}</Thanks>
          {claim.code && <Code code={claim.code} stage={stage} />}
        </>
      )
    case 'lost':
      return <Thanks>{block.lost}</Thanks>
    case 'used':
    case 'expired':
      return <Thanks>{texts[state]}</Thanks>
  }
}
