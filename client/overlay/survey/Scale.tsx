/** @module A number to choose: 0 to 10, or one to five stars. */
import type { QuestionProps } from './Question.tsx'

const NPS = Array.from({ length: 11 }, (_, at) => at)
const STARS = [1, 2, 3, 4, 5]

/** The owner's words for both ends stand under it, and are read with the lowest and the highest. */
export function Scale({ question: { kind, low, high }, texts, answer }: QuestionProps) {
  const isStars = kind === 'rating'
  const numbers = isStars ? STARS : NPS
  const most = numbers.at(-1)
  const named = (n: number) => {
    const end = n === numbers[0] ? low : n === most ? high : undefined
    const said = texts.of.replace('{n}', String(n)).replace('{most}', String(most))
    return end ? `${said}, ${end}` : said
  }
  return (
    <>
      <div class={isStars ? 'stars' : 'scale'}>
        {numbers.map((n) => (
          <label>
            <input type="radio" name="answer" value={String(n)} aria-label={named(n)} defaultChecked={answer === n} />
            {isStars ? <Star /> : n}
          </label>
        ))}
      </div>
      {(low || high) && (
        <small class="ends" aria-hidden="true">
          <span>{low}</span>
          <span>{high}</span>
        </small>
      )}
    </>
  )
}

const Star = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M12 2.8l2.8 6 6.5.8-4.8 4.5 1.3 6.5-5.8-3.3-5.8 3.3 1.3-6.5-4.8-4.5 6.5-.8z" />
  </svg>
)
