/** @module One question of a survey, with what it may be answered by. */
import type { SurveyQuestion } from '../../../contract/campaign/survey-block.ts'
import type { Texts } from '../texts.ts'
import type { SurveyWord } from '../words/survey-words.ts'
import type { Answer } from './next-question.ts'
import { Scale } from './Scale.tsx'

export interface QuestionProps {
  question: SurveyQuestion
  texts: Texts<SurveyWord>
  /** What was answered before, when somebody comes back to it. */
  answer: Answer | undefined
}

/** Real radio buttons, boxes and fields, by which any device can answer. */
export function Question(props: QuestionProps) {
  const { question, texts, answer } = props
  const { kind, choices = [], text } = question
  switch (kind) {
    case 'nps':
    case 'rating':
      return <Scale {...props} />
    case 'text':
      return <textarea name="answer" rows={3} maxLength={500} aria-label={text} defaultValue={String(answer ?? '')} />
    case 'single':
    case 'several':
      return (
        <>
          {kind === 'several' && <small>{texts.several}</small>}
          {choices.map((choice, at) => (
            <label class="choice">
              <input
                type={kind === 'single' ? 'radio' : 'checkbox'}
                name="answer"
                value={String(at)}
                defaultChecked={Array.isArray(answer) ? answer.includes(at) : answer === at}
              />
              {choice}
            </label>
          ))}
        </>
      )
  }
}
