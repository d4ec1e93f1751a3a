/** @module What Today says before the first event ever: how to get one. */
import { CopyLine } from '../part/CopyLine.tsx'
import { Empty } from '../part/Empty.tsx'
import { scriptTag } from '../part/script-tag.ts'
import { hrefOf } from '../route.ts'

export function FirstVisit() {
  return (
    <Empty icon="people" title="No visitors yet">
      <p>Open your shop in another tab: its first event shows up here within seconds.</p>
      <p>If it does not, see that this tag is on every page of the shop:</p>
      <CopyLine text={scriptTag(location.origin)} what="the tag" />
      <p class="empty-acts">
        <a class="button button-main" href={hrefOf({ screen: 'connect' })}>
          Connect your shop
        </a>
      </p>
    </Empty>
  )
}
