/** @module The fields of a wheel: its slices with their chances. */
import { share } from '../../sentence/share.ts'
import type { DraftBlock } from '../draft/draft.ts'
import { LineField } from '../field/LineField.tsx'
import { ShareField } from '../field/NumberField.tsx'
import { PoolField } from './PoolField.tsx'
import { Rows } from './Rows.tsx'

type Wheel = Extract<DraftBlock, { kind: 'wheel' }>
type Slice = Wheel['slices'][number]

export function WheelFields({ block, way }: { block: Wheel; way: string }) {
  const slices = Array.isArray(block.slices) ? block.slices : []
  const sum = slices.reduce((total, { odds }) => total + (Number(odds) || 0), 0)
  return (
    <>
      <Rows<Slice>
        way={`${way}.slices`}
        title="Slice"
        add="Add a slice"
        most={12}
        fewest={2}
        fresh={() => ({ label: '', odds: 0.1 })}
      >
        {(_, at) => (
          <>
            <div class="edit-pair">
              <LineField way={`${at}.label`} label="On the slice" most={40} />
              <ShareField way={`${at}.odds`} label="Chance" />
            </div>
            <PoolField way={`${at}.poolId`} none="Nothing is won here" />
          </>
        )}
      </Rows>
      <p class="edit-note">
        The chances come to {share(sum)} together; they must be 100%. Visitors can read them, and Vitrine draws by them.
      </p>
      <div class="edit-pair">
        <LineField way={`${way}.spin`} label="Words on the button" most={60} />
        <LineField way={`${way}.oddsTitle`} label="Heading of the chances" most={80} />
      </div>
      <LineField
        way={`${way}.won`}
        label="Said when something is won"
        most={200}
        help="{prize} stands for the slice."
      />
      <LineField way={`${way}.lost`} label="Said when nothing is won" most={200} />
    </>
  )
}
