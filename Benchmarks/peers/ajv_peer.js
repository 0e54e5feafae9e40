// SPDX-License-Identifier: Apache-2.0
// ajv (Debian's node-ajv 6) with the project's own schema, as the other peers do: CPU time in microseconds a
// dossier and how many were found valid. usage: NODE_PATH=/usr/share/nodejs node ajv_peer.js LIST
"use strict";
const fs = require("fs");
const path = require("path");
const Ajv = require("ajv");

const schema = JSON.parse(fs.readFileSync(path.join(__dirname, "..", "..", "schemas", "dossier.schema.json")));
// ajv 6 knows the drafts up to 7; the schema uses no keyword that came later but the place of its definitions.
delete schema.$schema;
const validate = new Ajv().compile(schema);
const texts = fs.readFileSync(process.argv[2], "utf8").trim().split("\n").map((each) => fs.readFileSync(each));

function countValid(texts) {
  let valid = 0;
  for (const text of texts) if (validate(JSON.parse(text.toString()))) valid += 1;
  return valid;
}

// Twice over the list, so that the compiler of the engine is done before the clock starts.
countValid(texts);
countValid(texts);
const began = process.cpuUsage();
const valid = countValid(texts);
const spent = process.cpuUsage(began);
console.log(`${(spent.user + spent.system) / Math.max(texts.length, 1)} ${valid}`);
