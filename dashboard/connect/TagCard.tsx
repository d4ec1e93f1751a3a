/** @module The tag of this Worker, what else the shop may have to permit, and where it goes in each shop system. */
import { Card } from '../part/Card.tsx'
import { CopyLine } from '../part/CopyLine.tsx'
import { scriptTag } from '../part/script-tag.ts'
import { InstallSteps } from './InstallSteps.tsx'
import { policyLines } from './policy-lines.ts'

/** `isNew`: nothing has come from the shop yet, so the steps stand open. */
export function TagCard({ isNew }: { isNew: boolean }) {
  return (
    <Card title="The tag" class="connect-tag">
      <p>Paste this line into the head of every page of your shop. There is nothing to fill in.</p>
      <CopyLine text={scriptTag(location.origin)} what="the tag" />
      <details class="disclosure" open={isNew}>
        <summary>Where it goes on Shopify, WooCommerce and others</summary>
        <InstallSteps />
      </details>
      <details class="disclosure">
        <summary>If your shop has a Content-Security-Policy</summary>
        <p>Add these sources to the directives that it has already. No unsafe-inline and no unsafe-eval is needed.</p>
        <CopyLine text={policyLines(location.origin)} what="the sources" />
      </details>
    </Card>
  )
}
