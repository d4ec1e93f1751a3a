/** @module The way back to the screen that this one belongs to. */
import { hrefOf, type Route } from '../route.ts'
import { Icon } from './Icon.tsx'

/** `children` is what that screen is called. */
export const BackLink = ({ to, children }: { to: Route; children: string }) => (
  <p class="back">
    <a href={hrefOf(to)}>
      <Icon name="back" />
      {children}
    </a>
  </p>
)
