"""Writes the small package with a text of 2 MB."""
import json, sys

package = json.load(open("packages/small.json", encoding="utf-8"))
package["texts"] = [{"organisation": "namnden", "goal": "1.1", "round": "T1", "kind": "analysis", "body": "ord " * 500_000}]
json.dump(package, sys.stdout, ensure_ascii=False)
