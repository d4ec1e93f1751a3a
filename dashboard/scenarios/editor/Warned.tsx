/** @module What should be known of a scenario that may go live, or is live, with the way to where it is mended. */
import { hrefOf } from '../../route.ts'
import { useScenario } from './editing.ts'

/** `isLive`: what is shown is what people go through. */
export function Warned({ isLive, goTo }: { isLive: boolean; goTo(field: string): void }) {
  const { known, numbers } = useScenario()
  if (known.length === 0) return null
  return (
    <div class="publish-warned">
      <p class="card-note">{isLive ? 'It is published so, but:' : 'It can be published so, but:'}</p>
      <ul class="publish-changes">
        {known.map(({ field, stepId, said, door }) => (
          <li key={field}>
            <button type="button" class="button-link" onClick={() => goTo(field)}>
              {stepId === null ? 'How it begins' : `Step ${numbers.get(stepId) ?? stepId}`}
            </button>
            : {said}
            {door !== null && (
              <>
                {' '}
                <a href={hrefOf(door.to)}>{door.words}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
