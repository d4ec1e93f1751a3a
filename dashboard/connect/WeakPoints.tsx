/** @module What could be read better, each with what to do. */
import type { InstallCheck } from '../../contract/admin.ts'
import { CopyLine } from '../part/CopyLine.tsx'
import { Icon } from '../part/Icon.tsx'
import { useShop } from '../part/use-shop.ts'
import { type WeakPoint, weakPoints } from '../sentence/weak-points.ts'
import { readPageCommand } from './read-page-command.ts'

function Example({ example }: { example: string | null }) {
  const command = readPageCommand(example, useShop().origins, location.origin)
  return command === null ? null : <CopyLine text={command} what="the command" />
}

function Point({ point: { sentence, advice, example } }: { point: WeakPoint }) {
  return (
    <li class="weak">
      <Icon name="warning" />
      <div class="weak-words">
        <p>
          <strong>{sentence}</strong> {advice}
        </p>
        {example !== undefined && <Example example={example} />}
      </div>
    </li>
  )
}

export function WeakPoints({ check }: { check: InstallCheck }) {
  const points = weakPoints(check)
  if (points.length > 0)
    return (
      <section class="weak-points" aria-labelledby="weak-points">
        <h3 id="weak-points">What could be read better</h3>
        <p class="card-note">
          Each command, in the project’s folder, prints what is read of one such page, from where, and what is missing.
        </p>
        <ul>
          {points.map((point) => (
            <Point key={point.sentence} point={point} />
          ))}
        </ul>
      </section>
    )
  if (check.products.count === 0) return null
  return (
    <p class="verdict verdict-good">
      <Icon name="check" />
      <span>Nothing is missing on what was opened so far.</span>
    </p>
  )
}
