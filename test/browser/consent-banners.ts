/** @module Consent banners as shops have them, written down, to stand in the head of a page; and what a device keeps. */
import type { Page } from 'playwright-core'

/** What a visitor chose in a banner by IAB TCF: the purposes granted. */
export type TcfPurposes = readonly number[]

export const ALL_TCF: TcfPurposes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
/** All that has to do with measuring, nothing that makes profiles. */
export const MEASURING_TCF: TcfPurposes = [1, 7, 8, 9, 10]

/** The stub as the IAB gives it to banners: it queues every command but `ping`, and adds the locator frame. */
const TCF_STUB = `
(function () {
  var queue = [];
  window.__tcfapi = function (command, version, callback) {
    if (!arguments.length) return queue;
    if (command === 'ping') callback({ gdprApplies: undefined, cmpLoaded: false, cmpStatus: 'stub' }, true);
    else queue.push([].slice.apply(arguments));
  };
  (function addFrame() {
    if (window.frames.__tcfapiLocator) return;
    if (!document.body) return setTimeout(addFrame, 5);
    var frame = document.createElement('iframe');
    frame.style.cssText = 'display:none';
    frame.name = '__tcfapiLocator';
    document.body.appendChild(frame);
  })();
})();`

/**
 * The banner itself: takes over the stub's queue and tells its listeners. `cmp(event, purposes, more)` is the visitor's
 * hand on it: the page's tests call it.
 */
const TCF_BANNER = `
(function () {
  var queue = window.__tcfapi ? window.__tcfapi() : [];
  var listeners = [];
  var current;
  function data(id) { return Object.assign({ listenerId: id }, current); }
  window.__tcfapi = function (command, version, callback) {
    if (command !== 'addEventListener') return;
    listeners.push(callback);
    if (current) callback(data(listeners.length), true);
  };
  window.cmp = function (eventStatus, purposes, more) {
    var consents = {};
    for (var id = 1; id <= 11; id++) consents[id] = purposes.indexOf(id) >= 0;
    current = Object.assign({
      tcString: 'CP-stub', tcfPolicyVersion: 5, cmpId: 10, cmpVersion: 3, gdprApplies: true, eventStatus: eventStatus,
      cmpStatus: 'loaded', isServiceSpecific: true, purpose: { consents: consents, legitimateInterests: {} },
      vendor: { consents: {}, legitimateInterests: {}, disclosedVendors: {} },
    }, more);
    listeners.forEach(function (callback, i) { callback(data(i + 1), true); });
  };
  queue.forEach(function (given) { window.__tcfapi.apply(null, given); });
})();`

const script = (text: string) => `<script>${text}</script>`

export const tcfStub = script(TCF_STUB)

/** Stub and banner, and what it says as it loads, if it says something. */
export const tcfBanner = (...says: [eventStatus: string, purposes: TcfPurposes, more?: object] | []): string =>
  script(TCF_STUB) + script(TCF_BANNER + (says.length ? cmp(...says) : ''))

/** A banner without a stub that loads when it is told to. */
export const lateTcfBanner = (...says: [eventStatus: string, purposes: TcfPurposes, more?: object]): string =>
  late(TCF_BANNER + cmp(...says))

/** A stub that loads when it is told to. */
export const lateTcfStub = late(TCF_STUB)

function late(text: string): string {
  return script(`window.load = function () { ${text} }`)
}

/** Now it loads. */
export const loadLate = (page: Page): Promise<void> =>
  page.evaluate(() => (window as never as { load: () => void }).load())

const cmp = (eventStatus: string, purposes: TcfPurposes, more: object = {}) =>
  `;cmp(${JSON.stringify(eventStatus)}, ${JSON.stringify(purposes)}, ${JSON.stringify(more)});`

/** Google's snippet, with commands as the page loads. */
export const gtagCommands = (...commands: [kind: 'default' | 'update', given: object][]): string =>
  script(`window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments) }
    ${commands.map(([kind, given]) => `gtag('consent', '${kind}', ${JSON.stringify(given)})`).join(';')}`)

/** All of Consent Mode's types that are ours, and one that is not. */
export const types = (state: 'granted' | 'denied', more: object = {}): object => ({
  ad_storage: state,
  ad_user_data: state,
  ad_personalization: state,
  analytics_storage: state,
  ...more,
})

/** The visitor's hand on the TCF banner. */
export const useTcf = (page: Page, eventStatus: string, purposes: TcfPurposes, more: object = {}): Promise<void> =>
  page.evaluate(
    ([status, granted, rest]) => (window as never as { cmp: (...given: unknown[]) => void }).cmp(status, granted, rest),
    [eventStatus, purposes, more] as const,
  )

/** A later command of Consent Mode. */
export const useGtag = (page: Page, kind: 'default' | 'update', given: object): Promise<void> =>
  page.evaluate(
    ([name, types]) => (window as never as { gtag: (...given: unknown[]) => void }).gtag('consent', name, types),
    [kind, given] as const,
  )

/** Shopify's Customer Privacy API: loads after `ms`, and answers an empty text, 'yes' or 'no'. */
export const shopify = (answer: string, isAllowed: boolean, ms = 50): string =>
  script(`window.Shopify = { loadFeatures: function (features, loaded) {
    setTimeout(function () {
      window.Shopify.customerPrivacy = {
        answer: '${answer}',
        currentVisitorConsent: function () { return { analytics: this.answer, marketing: this.answer, preferences: this.answer, sale_of_data: '' } },
        analyticsProcessingAllowed: function () { return this.answer ? this.answer === 'yes' : ${isAllowed} },
        marketingAllowed: function () { return this.answer ? this.answer === 'yes' : ${isAllowed} },
      };
      loaded();
    }, ${ms});
  } }`)

export interface Device {
  databases: string[]
  /** Keys of our object store; none where there is no database. */
  kept: string[]
  localStorage: Record<string, string>
  cookies: string
}

/** Everything that the shop's origin keeps in this browser. Looking makes no database. */
export const deviceOf = (page: Page): Promise<Device> =>
  page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '')
    const kept = !databases.includes('vitrine')
      ? []
      : await new Promise<string[]>((resolve, reject) => {
          const open = indexedDB.open('vitrine')
          open.onerror = () => reject(open.error)
          open.onsuccess = () => {
            const keys = open.result.transaction('kept').objectStore('kept').getAllKeys()
            keys.onsuccess = () => {
              open.result.close()
              resolve(keys.result.map(String))
            }
          }
        })
    return { databases, kept, localStorage: { ...localStorage }, cookies: document.cookie }
  })

/** Nothing of ours, anywhere. */
export const NOTHING: Device = { databases: [], kept: [], localStorage: {}, cookies: '' }
