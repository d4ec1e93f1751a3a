/** @module One row of the sheet: what stands in it keeps its distance. */
import type { ComponentChildren } from 'preact'

/** `below`: room under it, CSS pixels. */
export const Row = ({ below = 24, children }: { below?: number; children: ComponentChildren }) => (
  <tr>
    <td class="p" style={`padding:0 40px ${below}px`}>
      {children}
    </td>
  </tr>
)
