/** @module What should be known of a step's message, where the step stands. */
import { Icon } from '../../part/Icon.tsx'
import { counted } from '../../sentence/counted.ts'
import { useScenario } from '../editor/editing.ts'

/** So many are said; all of them stand beside “Publish”. */
const MOST = 2

export function FlowWarnings({ stepId }: { stepId: string | null }) {
  const all = useScenario().known.filter((each) => each.stepId === stepId)
  return (
    <>
      {all.slice(0, MOST).map(({ field, said }) => (
        <p key={field} class="flow-fault flow-warned">
          <Icon name="warning" />
          {said}
        </p>
      ))}
      {all.length > MOST && (
        <p class="flow-fault flow-warned">and {counted(all.length - MOST, 'more', 'more')}, under “Publish”</p>
      )}
    </>
  )
}
