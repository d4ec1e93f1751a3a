/** @module The ways on from a question, and back. */
import type { Texts } from '../texts.ts'
import type { SurveyWord } from '../words/survey-words.ts'

interface StepsProps {
  /** The owner's word on the button that leads on. */
  next: string
  texts: Texts<SurveyWord>
  /** False where there is no way back. */
  onBack: (() => void) | false
  /** False where an answer is needed. */
  onSkip: (() => void) | false
}

export const Steps = ({ next, texts, onBack, onSkip }: StepsProps) => (
  <div class="steps">
    {onBack && (
      <button type="button" class="quiet" onClick={onBack}>
        {texts.back}
      </button>
    )}
    <span class="gap" />
    {onSkip && (
      <button type="button" class="quiet" onClick={onSkip}>
        {texts.skip}
      </button>
    )}
    <button type="submit" class="button yes">
      {next}
    </button>
  </div>
)
