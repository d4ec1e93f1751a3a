___TERMS_OF_SERVICE___

By creating or modifying this file you agree to Google Tag Manager's Community
Template Gallery Developer Terms of Service available at
https://developers.google.com/tag-manager/gallery-tos (or such other URL as
Google may provide), as modified from time to time.


___INFO___

{
  "type": "TAG",
  "id": "cvt_temp_public_id",
  "version": 1,
  "securityGroups": [],
  "displayName": "Vitrine",
  "categories": [
    "PERSONALIZATION",
    "CONVERSIONS",
    "ANALYTICS"
  ],
  "brand": {
    "id": "brand_dummy",
    "displayName": "Vitrine"
  },
  "description": "Loads Vitrine, which runs on your own Cloudflare account: on-site personalisation for shops. One tag on all pages; nothing else to set up.",
  "containerContexts": [
    "WEB"
  ]
}


___TEMPLATE_PARAMETERS___

[
  {
    "type": "TEXT",
    "name": "address",
    "displayName": "Address of your Worker",
    "simpleValueType": true,
    "alwaysInSummary": true,
    "valueHint": "https://edge.shop.example",
    "help": "As npm run deploy printed it: https, the host, nothing behind it.",
    "valueValidators": [
      {
        "type": "NON_EMPTY"
      },
      {
        "type": "REGEX",
        "args": [
          "^https://[a-z0-9.-]+(:[0-9]{1,5})?/?$"
        ],
        "errorMessage": "Write it as https://edge.shop.example"
      }
    ]
  },
  {
    "type": "CHECKBOX",
    "name": "useConsent",
    "checkboxText": "Take the visitor's consent from this container's consent mode",
    "simpleValueType": true,
    "defaultValue": false,
    "help": "Tick it only if a consent tag of this container sets a default for every visitor: Tag Manager counts what nobody has set as granted. Banners that call gtag('consent', …) in the page are understood without it."
  }
]


___SANDBOXED_JS_FOR_WEB_TEMPLATE___

const addConsentListener = require('addConsentListener');
const callLater = require('callLater');
const createArgumentsQueue = require('createArgumentsQueue');
const injectScript = require('injectScript');
const isConsentGranted = require('isConsentGranted');

// The address as it was meant, with or without a slash at its end.
const address = data.address.split('/').slice(0, 3).join('/');

// Calls that come before the script wait in the queue, in the form of its own stub.
const vitrine = createArgumentsQueue('vitrine', 'vitrine.q');

// What must be granted for each of Vitrine's purposes.
const purposes = {
  measure: ['analytics_storage'],
  personalise: ['personalization_storage', 'ad_personalization'],
  message: ['ad_user_data']
};
const isGranted = (types) => types.every((type) => isConsentGranted(type));

let isLoaded = false;
let isDue = false;

const load = () => {
  isLoaded = true;
  injectScript(address + '/v.js', data.gtmOnSuccess, data.gtmOnFailure, 'vitrine');
};

// Tag Manager cannot tell a refusal from a question that is not answered yet, and a refusal would have the browser
// forget the visitor: before measuring is granted nothing is said, and the script is not loaded.
const tellConsent = () => {
  isDue = false;
  const mayMeasure = isGranted(purposes.measure);
  if (!mayMeasure && !isLoaded) return;
  vitrine('consent', {
    measure: mayMeasure,
    personalise: isGranted(purposes.personalise),
    message: isGranted(purposes.message)
  });
  if (!isLoaded) load();
};

// An answer changes several types, one after the other.
const tellSoon = () => {
  if (!isDue) callLater(tellConsent);
  isDue = true;
};

if (data.useConsent) {
  tellConsent();
  purposes.measure.concat(purposes.personalise, purposes.message).forEach((type) => {
    addConsentListener(type, tellSoon);
  });
  // To wait for an answer is no failure, and nothing should wait for this tag.
  if (!isLoaded) data.gtmOnSuccess();
} else load();


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": {
        "publicId": "inject_script",
        "versionId": "1"
      },
      "param": [
        {
          "key": "urls",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 1,
                "string": "https://*/v.js"
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "access_globals",
        "versionId": "1"
      },
      "param": [
        {
          "key": "keys",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "vitrine"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "vitrine.q"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "access_consent",
        "versionId": "1"
      },
      "param": [
        {
          "key": "consentTypes",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "analytics_storage"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "personalization_storage"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_personalization"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_user_data"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  }
]


___TESTS___

scenarios:
- name: the script is loaded from the Worker
  code: |-
    mock('injectScript', (url, onSuccess) => {
      assertThat(url).isEqualTo('https://edge.shop.example/v.js');
      onSuccess();
    });
    runCode({address: 'https://edge.shop.example'});
    assertApi('gtmOnSuccess').wasCalled();
- name: a slash at the end changes nothing
  code: |-
    mock('injectScript', (url, onSuccess) => {
      assertThat(url).isEqualTo('https://edge.shop.example/v.js');
      onSuccess();
    });
    runCode({address: 'https://edge.shop.example/'});
    assertApi('gtmOnSuccess').wasCalled();
- name: a script that does not load is a failure
  code: |-
    mock('injectScript', (url, onSuccess, onFailure) => onFailure());
    runCode({address: 'https://edge.shop.example'});
    assertApi('gtmOnFailure').wasCalled();
    assertApi('gtmOnSuccess').wasNotCalled();
- name: consent is left alone unless it is asked for
  code: |-
    runCode({address: 'https://edge.shop.example'});
    assertApi('isConsentGranted').wasNotCalled();
    assertApi('addConsentListener').wasNotCalled();
- name: consent is told, and watched
  code: |-
    mock('isConsentGranted', (type) => type !== 'ad_user_data');
    mock('createArgumentsQueue', () => (verb, purposes) => {
      assertThat(verb).isEqualTo('consent');
      assertThat(purposes).isEqualTo({measure: true, personalise: true, message: false});
    });
    runCode({address: 'https://edge.shop.example', useConsent: true});
    assertApi('addConsentListener').wasCalled();
    assertApi('injectScript').wasCalled();
- name: before measuring is granted the script is not loaded
  code: |-
    mock('isConsentGranted', false);
    runCode({address: 'https://edge.shop.example', useConsent: true});
    assertApi('injectScript').wasNotCalled();
    assertApi('gtmOnSuccess').wasCalled();
setup: |-
  mock('injectScript', (url, onSuccess) => onSuccess());
  mock('createArgumentsQueue', () => () => {});
  mock('addConsentListener', () => {});
  mock('callLater', (callback) => callback());


___NOTES___

Loads the one tag of Vitrine. How to use it: docs/how-to/tag-manager.md of the project.
