// Writes ESC/POS bytes with a program that nobody of this project wrote.
// Reads {"by": "receiptline" | "encoder", "columns": n, "papers": [...]} and answers
// with a list of {"bytes": base64, "text": string}.
"use strict";

const fs = require("fs");

function receiptline(paper, columns) {
  const { transform } = require("receiptline");
  const printer = { cpl: columns, encoding: "cp437", spacing: false };
  const bytes = transform(paper, { ...printer, command: "generic" });
  const text = transform(paper, { ...printer, command: "text" });
  return { bytes: Buffer.from(bytes, "binary").toString("base64"), text };
}

function encoder(paper, columns) {
  const module_ = require("@point-of-sale/receipt-printer-encoder");
  const Encoder = module_.default || module_;
  let made = new Encoder({ columns, imageMode: "raster" }).initialize();
  for (const [method, ...given] of paper) made = made[method](...given);
  return { bytes: Buffer.from(made.encode()).toString("base64"), text: "" };
}

const asked = JSON.parse(fs.readFileSync(0, "utf8"));
const by = { receiptline, encoder }[asked.by];
const answer = asked.papers.map((paper) => by(paper, asked.columns));
process.stdout.write(JSON.stringify(answer));
