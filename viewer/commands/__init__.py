"""What a user can do, as data: one registry from which menus, toolbar and shortcuts are made."""
