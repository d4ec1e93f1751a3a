/** @module The wheel itself, a picture: what it says stands in the list and in the result. */
import { labelLines } from './label-lines.ts'
import { outline, type Sector, sectors } from './sectors.ts'

interface DiscProps {
  slices: readonly { label: string; odds: number }[]
  /** Degrees it has turned clockwise. */
  turned: number
}

const RADIUS = 100

/** Its colours go round in two, and a third where the last would meet the first. */
export function Disc({ slices, turned }: DiscProps) {
  const fills = slices.map((_, at) =>
    at === slices.length - 1 && at % 2 === 0 ? 'third' : at % 2 ? 'second' : 'first',
  )
  return (
    <svg class="disc" viewBox="-106 -110 212 216" aria-hidden="true">
      <g class="turning" style={{ transform: `rotate(${turned}deg)` }}>
        {sectors(slices.map(({ odds }) => odds)).map((sector, at) => (
          <g class={fills[at]}>
            <path d={outline(sector, RADIUS)} />
            <g transform={`rotate(${sector.middle})`}>
              {labelLines(slices[at]?.label ?? '', sector.width).map((line, row, { length }) => (
                <text {...upright(sector)} y={(row - (length - 1) / 2) * 10}>
                  {line}
                </text>
              ))}
            </g>
          </g>
        ))}
        <circle class="rim" r={RADIUS} />
        <circle class="hub" r="13" />
      </g>
      <path class="pointer" d="M-9 -109h18l-9 19z" />
    </svg>
  )
}

/** Labels begin or end at the rim, so that none stands on its head while the wheel is still. */
const upright = ({ middle }: Sector) =>
  middle < 180
    ? { x: 85, transform: 'rotate(-90)', 'text-anchor': 'end' as const }
    : { x: -85, transform: 'rotate(90)' }
