/** @module A survey: one question at a time, each answer told when it is given. */
import { Component } from 'preact'
import type { SurveyBlock } from '../../../contract/campaign/survey-block.ts'
import { guarded } from '../guarded.ts'
import { keepKeys } from '../keep-keys.ts'
import type { Stage } from '../stage.ts'
import { Thanks } from '../Thanks.tsx'
import { textsFor } from '../texts.ts'
import { SURVEY_WORDS } from '../words/survey-words.ts'
import { answerIn } from './answer-in.ts'
import { type Answer, nextQuestion } from './next-question.ts'
import { Question } from './Question.tsx'
import { Steps } from './Steps.tsx'

interface SurveyProps {
  block: SurveyBlock
  stage: Stage
}

interface SurveyState {
  /** Places of the questions that led here, the present one last; empty: it is over. */
  path: readonly number[]
  isUnanswered: boolean
}

export class Survey extends Component<SurveyProps, SurveyState> {
  override state: SurveyState = { path: [0], isUnanswered: false }
  answers = new Map<string, Answer>()
  /** The next answer is chosen by a pointer, which ends the question. Arrow keys walk through all there are. */
  isPointed = false
  /** What comes now takes the focus of what has gone. */
  hasMoved = false

  override render({ block, stage }: SurveyProps, { path, isUnanswered }: SurveyState) {
    const at = path.at(-1)
    const question = at === undefined ? undefined : block.questions[at]
    if (!question) return <Thanks>{block.thanks}</Thanks>

    const texts = textsFor(SURVEY_WORDS, stage.language, stage.words)
    const { questionId, kind, text, required } = question
    return (
      <form key={questionId} class="survey" noValidate onSubmit={this.submit} {...keepKeys}>
        {block.questions.length > 1 && <progress aria-label={texts.progress} value={at} max={block.questions.length} />}
        <fieldset class={kind} onPointerDown={this.point} onKeyDown={this.unpoint} onClick={this.choose}>
          <legend tabIndex={-1} ref={this.hasMoved ? focusOn : undefined}>
            {text}
          </legend>
          <Question question={question} texts={texts} answer={this.answers.get(questionId)} />
        </fieldset>
        <p class="wrong" role="alert">
          {isUnanswered && texts.unanswered}
        </p>
        <Steps next={block.next} texts={texts} onBack={path.length > 1 && this.back} onSkip={!required && this.skip} />
      </form>
    )
  }

  point = () => {
    this.isPointed = true
  }

  unpoint = () => {
    this.isPointed = false
  }

  choose = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio' || !this.isPointed) return
    this.isPointed = false
    target.form?.requestSubmit()
  }

  submit = guarded((event: SubmitEvent) => {
    event.preventDefault()
    const { block, stage } = this.props
    const form = event.currentTarget as HTMLFormElement
    const question = block.questions[this.state.path.at(-1) ?? 0]
    if (!question) return

    const answer = answerIn(question, new FormData(form).getAll('answer').map(String))
    if (answer !== undefined) {
      stage.isUsed = true
      stage.onAnswer(question.questionId, answer)
      this.answers.set(question.questionId, answer)
    } else if (question.required) {
      return this.setState({ isUnanswered: true }, () => form.querySelector<HTMLElement>('[name=answer]')?.focus())
    }
    this.lead(answer)
  })

  back = guarded(() => this.show(this.state.path.slice(0, -1)))

  skip = guarded(() => this.lead(undefined))

  /** Goes on from the present question, which was answered so. */
  lead(answer: Answer | undefined) {
    const { path } = this.state
    const next = nextQuestion(this.props.block, path.at(-1) ?? 0, answer)
    this.show(next === null ? [] : [...path, next])
  }

  show(path: readonly number[]) {
    this.hasMoved = true
    this.setState({ path, isUnanswered: false }, () => {
      if (path.length === 0 && this.answers.size > 0) this.props.stage.onDone()
    })
  }
}

const focusOn = (element: HTMLElement | null) => element?.focus()
