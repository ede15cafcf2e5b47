# SPDX-License-Identifier: EUPL-1.2
"""Templates that are drawn quickly: the same nodes, with what is known beforehand done beforehand.

Django reads a template once and walks its nodes on every request. A page of ours has over a
thousand of them, and at each Django asks anew what never changes: whether a name may be an index,
which filters follow, how a plural is said, which address belongs to a name. When a template is
loaded, ``quicken`` gives each node of a known kind a quicker class that settled all this.

**Whatever is out of the ordinary is left to Django.** A quicker node does the common case itself,
and at any surprise (a name that is not there, a filter that fails) it draws the node again in
Django's own way: what a template means is told in one place, and it is not here.
``tests/web/quick`` lays both side by side.
"""
