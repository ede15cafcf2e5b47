# SPDX-License-Identifier: EUPL-1.2
"""The proof of the authorization: expected answers in tables, worked out a second time.

``expected.yaml`` says which ground gives which acts; ``situations.yaml`` who has which ground in
each situation of a family. Both were written from the agreements about the product and the law, not
from its code. ``facts``, ``answers`` and ``towns`` answer the same question in plain Python
and know nothing of the product; ``building`` puts the same facts in a database. Table, plain Python
and product must agree.
"""
