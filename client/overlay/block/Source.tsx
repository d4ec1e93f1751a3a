/** @module Where a number about others comes from and when it was counted, for those who want to know (C10). */
import type { Counted } from '../../../contract/campaign/filled-block.ts'
import type { Proof } from '../../../contract/campaign/proof.ts'
import type { Stage } from '../stage.ts'
import { textsFor } from '../texts.ts'
import { FACT_WORDS } from '../words/fact-words.ts'

interface SourceProps {
  of: 'viewers' | Proof
  counted: Counted
  stage: Stage
}

/** A small sign that opens on a press. The time is the Worker's, so a device whose clock is wrong shows it rightly too. */
export function Source({ of, counted, stage: { language, words } }: SourceProps) {
  const texts = textsFor(FACT_WORDS, language, words)
  return (
    <details class="source">
      <summary aria-label={texts.source} />
      <small>
        {texts[of]}. {texts.at.replace('{time}', timeOfDay(counted.at, language))}.
      </small>
    </details>
  )
}

function timeOfDay(at: number, language: string | undefined): string {
  try {
    return new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(at)
  } catch {
    return new Intl.DateTimeFormat('en', { timeStyle: 'medium' }).format(at)
  }
}
