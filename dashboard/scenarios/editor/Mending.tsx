/** @module What is to be mended before a scenario can be published, with the way there. */
import { counted } from '../../sentence/counted.ts'
import { faultWords, placeOfFault } from '../draft/faults.ts'
import { useScenario } from './editing.ts'

/** So many are named; the others are found where they are. */
const MOST = 6

export function Mending({ goTo }: { goTo(field: string): void }) {
  const { faults, isTried, draft, numbers } = useScenario()
  if (faults.size === 0) return null
  const placeName = (field: string): string => {
    const place = placeOfFault(field, draft.steps)
    switch (place.kind) {
      case 'step':
        return `Step ${numbers.get(place.stepId) ?? place.stepId}`
      case 'begin':
        return 'How it begins'
      case 'rules':
        return 'Goal and rules'
      case 'name':
        return 'Name'
    }
  }
  // What is so in several languages is said once.
  const named = [
    ...new Map([...faults].map((fault) => [`${placeName(fault[0])} ${faultWords(...fault)}`, fault])).values(),
  ]
  if (!isTried)
    return <p class="card-note">{counted(named.length, 'thing is', 'things are')} still to be filled in or mended.</p>
  return (
    <div>
      <p class="card-note">To be mended first:</p>
      <ul class="publish-changes">
        {named.slice(0, MOST).map(([field, message]) => (
          <li key={field}>
            <button type="button" class="button-link" onClick={() => goTo(field)}>
              {placeName(field)}
            </button>
            : {faultWords(field, message)}
          </li>
        ))}
        {named.length > MOST && <li>and {counted(named.length - MOST, 'more', 'more')}</li>}
      </ul>
    </div>
  )
}
