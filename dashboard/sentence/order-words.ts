/** @module How the shop's orders came to be known, in one sentence. */
import type { InstallCheck } from '../../contract/admin.ts'
import { plain } from './counted.ts'

/** `14 of the last 20 orders were told by the shop’s server, and count as money once paid; 6 were only seen in a browser.` */
export function orderWords({ count, fromServer }: InstallCheck['orders']): string {
  const seen = count - fromServer
  if (count === 0)
    return 'No order has come yet. One that a browser tells is only seen; one that the shop’s server tells counts as money.'
  const all = count === 1 ? 'The only order so far was' : `All of the last ${plain(count)} orders were`
  if (seen === 0) return `${all} told by the shop’s server. Such orders count as money once they are paid.`
  if (fromServer === 0)
    return `${all} only seen in a browser, which counts as no money. Let the shop’s server tell them too.`
  return `${plain(fromServer)} of the last ${plain(count)} orders ${were(fromServer)} told by the shop’s server, and ${
    fromServer === 1 ? 'counts' : 'count'
  } as money once paid; ${plain(seen)} ${were(seen)} only seen in a browser.`
}

const were = (count: number): string => (count === 1 ? 'was' : 'were')
